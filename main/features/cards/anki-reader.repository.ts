/**
 * Anki's collection inside a package, read only. The file is a stranger's: it is opened so that nothing in its schema
 * can run (no trusted functions, no views, no virtual tables, no triggers), and every value is taken as the type we ask for.
 */
import Database from 'better-sqlite3'
import { AppError } from '../../../shared/kernel/errors.ts'
import { isClozeConfig, legacyNotetypes, templateSides, type Notetype } from '../../content/apkg/notetype.ts'

export interface AnkiNote {
  readonly id: number
  readonly guid: string
  readonly notetype: string
  readonly tags: string
  readonly fields: readonly string[]
  readonly data: string
}

export interface AnkiCard {
  readonly id: number
  readonly noteId: number
  readonly ordinal: number
  readonly suspended: boolean
  readonly deck: string
}

export interface AnkiReview {
  readonly cardId: number
  readonly time: number
  readonly ease: number
  readonly durationMs: number
}

export interface AnkiCollection {
  readonly notetypes: ReadonlyMap<string, Notetype>
  /** Deck id → name, levels apart by `::`. */
  readonly decks: ReadonlyMap<string, string>
  notes(): IterableIterator<AnkiNote>
  cards(): IterableIterator<AnkiCard>
  reviews(): IterableIterator<AnkiReview>
  close(): void
}

const LIMITS = { notes: 200_000, cards: 400_000, revlog: 5_000_000 }
/** A note larger than this is no card anybody could read. */
const LONGEST_NOTE = 400_000

const refuse = (detail: string, cause?: unknown): AppError =>
  new AppError('cards.not-a-package', { detail }, { cause })

const checkSchema = (db: Database.Database): void => {
  const found = db
    .prepare<[], { type: string; name: string; sql: string | null }>(
      'SELECT type, name, sql FROM sqlite_schema',
    )
    .all()
  const tables = new Set<string>()
  for (const { type, name, sql } of found) {
    if (type === 'view' || type === 'trigger') throw refuse(`a ${type} in it`)
    if (type !== 'table') continue
    if (/^\s*CREATE\s+VIRTUAL/i.test(sql ?? '')) throw refuse('a virtual table in it')
    tables.add(name)
  }
  for (const name of ['col', 'notes', 'cards', 'revlog'])
    if (!tables.has(name)) throw refuse(`no ${name} in it`)
  for (const [table, most] of Object.entries(LIMITS)) {
    const count = db.prepare<[], number>(`SELECT count(*) FROM ${table}`).pluck().get() ?? 0
    if (count > most) throw new AppError('archive.too-large', { limit: most, unit: table })
  }
}

const newNotetypes = (db: Database.Database): Map<string, Notetype> => {
  const out = new Map<string, Notetype>()
  // Sorted here: some of these columns compare by a collation only Anki has.
  const fields = db
    .prepare<[], { ntid: number; ord: number; name: string }>(
      'SELECT ntid, ord, CAST(name AS TEXT) AS name FROM fields',
    )
    .all()
    .sort((a, b) => a.ord - b.ord)
  const templates = db
    .prepare<[], { ntid: number; ord: number; config: Buffer }>(
      'SELECT ntid, ord, CAST(config AS BLOB) AS config FROM templates',
    )
    .all()
    .sort((a, b) => a.ord - b.ord)
  for (const { id, config } of db
    .prepare<[], { id: number; config: Buffer }>('SELECT id, CAST(config AS BLOB) AS config FROM notetypes')
    .all())
    out.set(String(id), {
      isCloze: isClozeConfig(config),
      fields: fields.filter((field) => field.ntid === id).map((field) => field.name),
      templates: templates.filter((each) => each.ntid === id).map((each) => templateSides(each.config)),
    })
  return out
}

const decksOf = (db: Database.Database, isNew: boolean): Map<string, string> => {
  if (isNew)
    return new Map(
      db
        .prepare<[], { id: number; name: string }>('SELECT id, CAST(name AS TEXT) AS name FROM decks')
        .all()
        // Schema 15 on keeps levels apart by a control character.
        .map(({ id, name }) => [String(id), name.replaceAll('\x1f', '::')]),
    )
  const text = db.prepare<[], string>('SELECT CAST(decks AS TEXT) FROM col').pluck().get() ?? '{}'
  const decks = Object(JSON.parse(text)) as Record<string, { name?: unknown } | undefined>
  return new Map(
    Object.entries(decks).map(([id, deck]) => [id, typeof deck?.name === 'string' ? deck.name : '']),
  )
}

/** @throws AppError('cards.not-a-package' | 'archive.too-large') */
export const openAnkiCollection = (file: string): AnkiCollection => {
  let db: Database.Database | undefined
  try {
    db = new Database(file, { readonly: true, fileMustExist: true })
    db.pragma('trusted_schema = OFF')
    db.pragma('cell_size_check = ON')
    db.pragma('mmap_size = 0')
    db.pragma('query_only = ON')
    checkSchema(db)
    const isNew =
      db.prepare<[], number>("SELECT 1 FROM sqlite_schema WHERE name = 'notetypes'").pluck().get() === 1
    const notetypes = isNew
      ? newNotetypes(db)
      : legacyNotetypes(db.prepare<[], string>('SELECT CAST(models AS TEXT) FROM col').pluck().get() ?? '{}')
    const decks = decksOf(db, isNew)
    const open = db
    return {
      notetypes,
      decks,
      *notes() {
        const rows = open
          .prepare<
            [number],
            { id: number; guid: string; mid: number; tags: string; flds: string; data: string }
          >(
            `SELECT id, CAST(guid AS TEXT) AS guid, mid, CAST(tags AS TEXT) AS tags,
               CAST(flds AS TEXT) AS flds, CAST(data AS TEXT) AS data
             FROM notes WHERE length(flds) <= ? ORDER BY id`,
          )
          .iterate(LONGEST_NOTE)
        for (const { id, guid, mid, tags, flds, data } of rows)
          yield { id, guid, notetype: String(mid), tags, fields: flds.split('\x1f'), data }
      },
      *cards() {
        const rows = open
          .prepare<[], { id: number; nid: number; ord: number; queue: number; did: number }>(
            'SELECT id, nid, CAST(ord AS INTEGER) AS ord, queue, did FROM cards ORDER BY nid, ord',
          )
          .iterate()
        for (const { id, nid, ord, queue, did } of rows)
          yield { id, noteId: nid, ordinal: ord, suspended: queue === -1, deck: String(did) }
      },
      *reviews() {
        const rows = open
          .prepare<[], { id: number; cid: number; ease: number; time: number }>(
            'SELECT id, cid, CAST(ease AS INTEGER) AS ease, CAST(time AS INTEGER) AS time FROM revlog ORDER BY id',
          )
          .iterate()
        for (const { id, cid, ease, time } of rows) yield { cardId: cid, time: id, ease, durationMs: time }
      },
      close: () => {
        open.close()
      },
    }
  } catch (error) {
    db?.close()
    throw error instanceof AppError ? error : refuse('its collection cannot be read', error)
  }
}
