/** Opens a profile's database: one file, WAL, everything the user made synced before it is said to be saved. */
import { existsSync } from 'node:fs'
import Database from 'better-sqlite3'
import { AppError } from '../../shared/kernel/errors.ts'
import type { Db } from './database.ts'
import { migrate } from './migrate.ts'
import { migrations } from './migrations/index.ts'

export type { Db }

/** SQLite before this could corrupt a WAL database (fixed in 3.51.3). */
const OLDEST_SQLITE = [3, 51, 3] as const

const assertSqliteVersion = (db: Db): void => {
  const found = db.prepare<[], string>('SELECT sqlite_version()').pluck().get() ?? '0'
  const parts = found.split('.').map(Number)
  for (const [i, needed] of OLDEST_SQLITE.entries()) {
    const part = parts[i] ?? 0
    if (part > needed) return
    if (part < needed) {
      throw new AppError('profile.sqlite-too-old', { found, needed: OLDEST_SQLITE.join('.') })
    }
  }
}

/**
 * Opens (or creates) the database at `file`, upgraded to the newest schema.
 * @throws AppError('profile.from-newer-version') for a file written by a later Carrel; it is left untouched
 * @throws AppError('profile.damaged') when SQLite cannot read it
 */
export const openDatabase = (file: string): Db => {
  const existed = existsSync(file)
  let db: Db | undefined
  try {
    db = new Database(file)
    db.pragma('busy_timeout = 10000')
    assertSqliteVersion(db)
    db.pragma('journal_mode = WAL')
    db.pragma('synchronous = FULL')
    db.pragma('foreign_keys = ON')
    db.pragma('temp_store = MEMORY')
    db.pragma('cache_size = -16000')
    migrate(db, migrations, { file, backup: existed })
    return db
  } catch (error) {
    db?.close()
    throw asProfileError(error)
  }
}

const sqliteCode = (error: unknown): string =>
  error instanceof Database.SqliteError
    ? error.code
    : error instanceof Error && 'code' in error
      ? String(error.code)
      : ''

/** SQLite's own failures by what they mean to a person. */
export const asProfileError = (error: unknown): unknown => {
  const code = sqliteCode(error)
  if (code === 'SQLITE_FULL' || code === 'ENOSPC') return new AppError('storage.full', {}, { cause: error })
  if (code.startsWith('SQLITE_CORRUPT') || code === 'SQLITE_NOTADB') {
    return new AppError('profile.damaged', { detail: code }, { cause: error })
  }
  return error
}
