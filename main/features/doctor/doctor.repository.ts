/** SQLite's own checks of the profile's database. */
import type { Db } from '../../db/open.ts'

export const doctorRepository = (db: Db) => ({
  /** Lines of `PRAGMA integrity_check`; empty when all is well. */
  integrity: (): string[] => {
    const rows = db.prepare<[], string>('PRAGMA integrity_check(100)').pluck().all()
    return rows.length === 1 && rows[0] === 'ok' ? [] : rows
  },
  /** Tables with rows that refer to nothing. */
  danglingTables: (): string[] => [
    ...new Set(
      db
        .prepare<[], { table: string }>('PRAGMA foreign_key_check')
        .all()
        .map((row) => row.table),
    ),
  ],
  /** Lessons whose file is not listed. */
  lessonsWithoutFile: () =>
    db
      .prepare<[], { course_id: string; path: string }>(
        `SELECT l.course_id, l.path FROM library_lesson l
         LEFT JOIN library_file f ON f.course_id = l.course_id AND f.path = l.path
         WHERE l.path IS NOT NULL AND f.path IS NULL`,
      )
      .all(),
})
