/** Yjs documents in SQLite: updates appended, now and then folded into a snapshot. */
import * as Y from 'yjs'
import { docChecksum } from '../db/doc-checksum.ts'
import type { Db } from '../db/open.ts'
import type { StudyJournal } from './study-journal.ts'

/** Fold a document once this many updates have gathered since its snapshot. */
export const COMPACT_AFTER = 400

export interface StoredDoc {
  readonly snapshot: Uint8Array | null
  readonly updates: Uint8Array[]
}

export type DocRepository = ReturnType<typeof docRepository>

/** @param journal written before the database: it never knows less */
export const docRepository = (db: Db, journal?: Pick<StudyJournal, 'append' | 'mark'>) => {
  const snapshot = db.prepare<[string], { seq: number; bytes: Buffer }>(
    'SELECT seq, bytes FROM doc_snapshot WHERE doc = ?',
  )
  const updates = db.prepare<[string, number], { seq: number; bytes: Buffer }>(
    'SELECT seq, bytes FROM doc_update WHERE doc = ? AND seq > ? ORDER BY seq',
  )
  const lastSeq = db
    .prepare<[string, string], number>(
      `SELECT max(coalesce((SELECT max(seq) FROM doc_update WHERE doc = ?), 0),
                  coalesce((SELECT seq FROM doc_snapshot WHERE doc = ?), 0))`,
    )
    .pluck()
  const insert = db.prepare<[string, number, Uint8Array, number]>(
    'INSERT INTO doc_update (doc, seq, bytes, crc) VALUES (?, ?, ?, ?)',
  )
  const count = db.prepare<[string], number>('SELECT count(*) FROM doc_update WHERE doc = ?').pluck()
  const putSnapshot = db.prepare<[string, number, Uint8Array, number]>(
    `INSERT INTO doc_snapshot (doc, seq, bytes, crc) VALUES (?, ?, ?, ?)
     ON CONFLICT (doc) DO UPDATE SET seq = excluded.seq, bytes = excluded.bytes, crc = excluded.crc`,
  )
  const parts = db.prepare<[], { doc: string; bytes: Buffer; crc: number }>(
    `SELECT doc, bytes, crc FROM doc_snapshot WHERE crc IS NOT NULL
     UNION ALL SELECT doc, bytes, crc FROM doc_update WHERE crc IS NOT NULL`,
  )
  const partsOf = db.prepare<[string, string], { doc: string; bytes: Buffer; crc: number }>(
    `SELECT doc, bytes, crc FROM doc_snapshot WHERE crc IS NOT NULL AND doc = ?
     UNION ALL SELECT doc, bytes, crc FROM doc_update WHERE crc IS NOT NULL AND doc = ?`,
  )
  const isWhole = ({ doc, bytes, crc }: { doc: string; bytes: Buffer; crc: number }): boolean =>
    docChecksum(doc, bytes) === crc
  const dropUpdates = db.prepare<[string, number]>('DELETE FROM doc_update WHERE doc = ? AND seq <= ?')
  const names = db
    .prepare<[], string>('SELECT doc FROM doc_snapshot UNION SELECT doc FROM doc_update ORDER BY 1')
    .pluck()

  const load = (doc: string): StoredDoc => {
    const base = snapshot.get(doc)
    return {
      snapshot: base?.bytes ?? null,
      updates: updates.all(doc, base?.seq ?? 0).map((row) => row.bytes),
    }
  }

  return {
    load,
    /** Every stored document's name. */
    names: (): string[] => names.all(),
    /** Appends one update; call inside a transaction together with what is derived from it. */
    append: (doc: string, bytes: Uint8Array): void => {
      insert.run(doc, (lastSeq.get(doc, doc) ?? 0) + 1, bytes, docChecksum(doc, bytes))
      journal?.append({ doc, bytes })
    },
    /** @returns takes what is appended from now on out of the journal, for a transaction that is rolled back */
    mark: (): (() => void) => journal?.mark() ?? (() => undefined),
    /** Documents with a part that is not what was written. Reads them all. */
    damaged: (): string[] => {
      const out = new Set<string>()
      for (const part of parts.iterate()) if (!isWhole(part)) out.add(part.doc)
      return [...out]
    },
    pending: (doc: string): number => count.get(doc) ?? 0,
    /**
     * Folds snapshot and updates into a new snapshot, from what is on disk and never from memory, so that an
     * update another process appended is inside too. Atomic: killed anywhere, the old rows are still there.
     */
    compact: (doc: string): void =>
      db
        .transaction(() => {
          const stored = load(doc)
          if (stored.updates.length === 0) return
          // What was damaged stays as it is, to be found and put right; folded it could no longer be told.
          if (!partsOf.all(doc, doc).every(isWhole)) return
          const seq = lastSeq.get(doc, doc) ?? 0
          const folded = new Y.Doc()
          Y.transact(folded, () => {
            if (stored.snapshot) Y.applyUpdate(folded, stored.snapshot)
            for (const update of stored.updates) Y.applyUpdate(folded, update)
          })
          const bytes = Y.encodeStateAsUpdate(folded)
          putSnapshot.run(doc, seq, bytes, docChecksum(doc, bytes))
          dropUpdates.run(doc, seq)
          folded.destroy()
        })
        .immediate(),
  }
}
