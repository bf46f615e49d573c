/** Whether a database file is whole, asked of SQLite through a connection of its own. */
import Database from 'better-sqlite3'

/**
 * `PRAGMA quick_check` of a file that nobody writes to.
 * @returns what is wrong, in SQLite's words; null when nothing is
 */
export const quickCheck = (file: string): string | null => {
  let db: Database.Database | undefined
  try {
    db = new Database(file, { fileMustExist: true })
    db.pragma('busy_timeout = 10000')
    const [first] = db.prepare<[], string>('PRAGMA quick_check(1)').pluck().all()
    return first === 'ok' ? null : (first ?? 'no answer')
  } catch (error) {
    if (!(error instanceof Database.SqliteError)) throw error
    if (/^SQLITE_(CORRUPT|NOTADB|IOERR)/.test(error.code)) return error.code
    throw error
  } finally {
    db?.close()
  }
}

/** What is made again from the rest, and is large: a backup carries it empty. */
const DERIVED = ['search_passage', 'search_source'] as const

/** Makes a copy one plain file: no write-ahead log beside it, no index of words inside. */
export const makePlain = (file: string): void => {
  const db = new Database(file, { fileMustExist: true })
  try {
    db.pragma('journal_mode = DELETE')
    const has = db.prepare<[string], number>('SELECT count(*) FROM sqlite_schema WHERE name = ?').pluck()
    let emptied = false
    if (has.get('search_word')) db.exec("INSERT INTO search_word (search_word) VALUES ('delete-all')")
    for (const table of DERIVED) {
      if (has.get(table)) emptied = db.prepare(`DELETE FROM ${table}`).run().changes > 0 || emptied
    }
    if (emptied) db.exec('VACUUM')
  } finally {
    db.close()
  }
}
