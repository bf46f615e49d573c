/** Reads what can still be read from a damaged database file, row by row. */
import Database from 'better-sqlite3'
import { docChecksum } from './doc-checksum.ts'

type Row = Record<string, unknown>

/** How far apart readable rows may be before what lies between is given up, rows. */
const WIDEST_GAP = 50_000

const attempt = <T>(read: () => T): T | undefined => {
  try {
    return read()
  } catch {
    return undefined
  }
}

/** Rows in one direction, up to the first that cannot be read. */
const run = (db: Database.Database, sql: string): { rows: Row[]; whole: boolean } => {
  const rows: Row[] = []
  try {
    for (const row of db.prepare<[], Row>(sql).iterate()) rows.push(row)
    return { rows, whole: true }
  } catch {
    return { rows, whole: false }
  }
}

/**
 * Every readable row of a table with row ids: from the front, from the back, and what lies between one by one.
 * @returns the rows and whether all could be read
 */
const readTable = (db: Database.Database, table: string): { rows: Row[]; whole: boolean } => {
  const ahead = run(db, `SELECT rowid AS "~", * FROM ${table} ORDER BY rowid`)
  if (ahead.whole) return ahead
  const back = run(db, `SELECT rowid AS "~", * FROM ${table} ORDER BY rowid DESC`)
  const from = Number(ahead.rows.at(-1)?.['~'] ?? 0) + 1
  const to = Math.min(Number(back.rows.at(-1)?.['~'] ?? from + 1000), from + WIDEST_GAP)
  const between: Row[] = []
  const one = attempt(() => db.prepare<[number], Row>(`SELECT rowid AS "~", * FROM ${table} WHERE rowid = ?`))
  for (let rowid = from; one && rowid < to; rowid++) {
    const row = attempt(() => one.get(rowid))
    if (row) between.push(row)
  }
  const seen = new Map([...ahead.rows, ...between, ...back.rows].map((row) => [row['~'], row]))
  return { rows: [...seen.values()], whole: false }
}

export interface DocPart {
  readonly doc: string
  readonly bytes: Uint8Array
}

export interface Salvage {
  /** Updates and snapshots of study documents that are what was written. */
  readonly proven: readonly DocPart[]
  /** Those from before there were checksums: nobody can say. */
  readonly unproven: readonly DocPart[]
  /** Documents with a part that is not what was written. */
  readonly damaged: readonly string[]
  /** Titles of the courses that can be read. */
  readonly courses: readonly { readonly identity: string; readonly title: string }[]
  /** Everything above was read to its end. */
  readonly whole: boolean
}

const nothing: Salvage = { proven: [], unproven: [], damaged: [], courses: [], whole: false }

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')

/**
 * @param file a damaged database that nobody has open; it may be anything at all
 */
export const salvage = (file: string): Salvage => {
  // Reading alone leaves the file as it was found, and its write-ahead log beside it.
  const db = attempt(() => new Database(file, { fileMustExist: true, readonly: true }))
  if (!db) return nothing
  try {
    // Cells that cannot be right end a row, not the process.
    attempt(() => db.pragma('cell_size_check = ON'))
    const tables = ['doc_snapshot', 'doc_update'].map((table) => readTable(db, table))
    const courses = readTable(db, 'library_course')
    const parts = tables.flatMap(({ rows }) =>
      rows.flatMap(({ doc, bytes, crc }) =>
        typeof doc === 'string' && bytes instanceof Uint8Array ? [{ doc, bytes, crc: crc ?? null }] : [],
      ),
    )
    const fits = ({ doc, bytes, crc }: DocPart & { crc: unknown }): boolean => crc === docChecksum(doc, bytes)
    return {
      proven: parts.filter(fits),
      unproven: parts.filter(({ crc }) => crc === null),
      damaged: parts.filter((part) => part.crc !== null && !fits(part)).map(({ doc }) => doc),
      courses: courses.rows.map((row) => ({
        identity: textOf(row['identity']),
        title: textOf(row['title']),
      })),
      whole: courses.whole && tables.every(({ whole }) => whole),
    }
  } finally {
    attempt(() => db.close())
  }
}
