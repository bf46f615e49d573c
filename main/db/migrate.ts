/** Migrations over `PRAGMA user_version`: each in its own transaction, never skipped, never reordered. */
import { rmSync } from 'node:fs'
import { AppError } from '../../shared/kernel/errors.ts'
import type { Db } from './database.ts'

export interface Migration {
  /** File name without extension: `0001-desk`. */
  readonly name: string
  readonly up: (db: Db) => void
}

/** The schema version of an open database. */
export const schemaVersion = (db: Db): number => Number(db.pragma('user_version', { simple: true }))

/**
 * Brings `db` to the newest version. Before an existing database is changed, a copy is kept beside it
 * as `<file>.before-<version>`.
 * @throws AppError('profile.from-newer-version') when the file knows more than we do
 */
export const migrate = (
  db: Db,
  migrations: readonly Migration[],
  options: { file: string; backup: boolean },
): void => {
  const found = schemaVersion(db)
  const known = migrations.length
  if (found > known) throw new AppError('profile.from-newer-version', { found, known })
  if (found === known) return
  if (options.backup && found > 0) {
    const copy = `${options.file}.before-${known}`
    rmSync(copy, { force: true })
    db.prepare('VACUUM INTO ?').run(copy)
  }
  for (const [index, migration] of migrations.entries()) {
    if (index < found) continue
    db.transaction(() => {
      migration.up(db)
      db.pragma(`user_version = ${index + 1}`)
    }).immediate()
  }
}
