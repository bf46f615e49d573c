/** Whether a database file is whole, asked of SQLite through a connection of its own. */
import { createHash } from 'node:crypto'
import { closeSync, fsyncSync, openSync, readSync } from 'node:fs'
import Database from 'better-sqlite3'
import { docChecksum } from './doc-checksum.ts'

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

/** The schema that brought checksums: 0006-checksums. */
const CHECKSUMS_SINCE = 6

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

/** SHA-256 and size of a file whose bytes are on disk when it returns. */
export const hashFile = (file: string): { bytes: number; sha256: string } => {
  const fd = openSync(file, 'r+')
  try {
    fsyncSync(fd)
    const hash = createHash('sha256')
    const buffer = Buffer.allocUnsafe(1 << 20)
    let bytes = 0
    for (;;) {
      const read = readSync(fd, buffer, 0, buffer.length, bytes)
      if (read === 0) return { bytes, sha256: hash.digest('hex') }
      hash.update(buffer.subarray(0, read))
      bytes += read
    }
  } finally {
    closeSync(fd)
  }
}

const schemaOf = (file: string): number => {
  const db = new Database(file, { fileMustExist: true, readonly: true })
  try {
    return Number(db.pragma('user_version', { simple: true }))
  } finally {
    db.close()
  }
}

/** Whether every part of the study documents is what was written; null when it is. */
const documentsCheck = (file: string): string | null => {
  const db = new Database(file, { fileMustExist: true, readonly: true })
  try {
    for (const table of ['doc_snapshot', 'doc_update']) {
      const parts = db.prepare<[], { doc: string; bytes: Buffer; crc: number }>(
        `SELECT doc, bytes, crc FROM ${table} WHERE crc IS NOT NULL`,
      )
      for (const { doc, bytes, crc } of parts.iterate()) if (docChecksum(doc, bytes) !== crc) return doc
    }
    return null
  } finally {
    db.close()
  }
}

/** Everything that must be known of a copy before it counts as a backup. @param plain make it one file first */
export const checkCopy = ({ file, plain }: { file: string; plain: boolean }) => {
  if (plain) makePlain(file)
  const damage = quickCheck(file) ?? (schemaOf(file) >= CHECKSUMS_SINCE ? documentsCheck(file) : null)
  return { damage, ...hashFile(file), schema: damage === null ? schemaOf(file) : 0 }
}
