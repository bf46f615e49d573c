/**
 * Study documents by name: in memory while they are used, on disk before anybody is told that a change was made.
 */
import * as Y from 'yjs'
import { isAppError } from '../../shared/kernel/errors.ts'
import { asProfileError, type Db } from '../db/open.ts'
import { COMPACT_AFTER, type DocRepository } from './doc.repository.ts'

/** Documents kept in memory; the least recently used is dropped (it is on disk). */
const KEPT = 16

export interface NamedDocs<Name extends string> {
  /** Reads a document. `fn` must not change it. */
  read<T>(name: Name, fn: (doc: Y.Doc) => T): T
  /**
   * Changes the document. When this returns, the change is in SQLite; when it throws, nothing has changed,
   * neither on disk nor in memory.
   * @throws AppError('storage.full')
   */
  change<T>(name: Name, fn: (doc: Y.Doc) => T): T
}

/** Derives rows from a change, inside its transaction. */
export type NamedProjection<Name extends string> = (
  name: Name,
  doc: Y.Doc,
  transaction: Y.Transaction,
) => void

/**
 * @param storedAs the name a document has in the store
 * @param shape names the document's root types. They must be known before a merge brings content for them, or Yjs
 *   tells projections of a nameless stand-in instead of the map that changed.
 */
export const namedDocs = <Name extends string>(
  db: Db,
  repository: DocRepository,
  storedAs: (name: Name) => string,
  projections: readonly NamedProjection<Name>[],
  shape: (doc: Y.Doc) => void,
): NamedDocs<Name> => {
  const open = new Map<Name, Y.Doc>()

  const load = (name: Name): Y.Doc => {
    const known = open.get(name)
    if (known) {
      open.delete(name)
      open.set(name, known)
      return known
    }
    const doc = new Y.Doc()
    shape(doc)
    const stored = repository.load(storedAs(name))
    Y.transact(doc, () => {
      if (stored.snapshot) Y.applyUpdate(doc, stored.snapshot)
      for (const update of stored.updates) Y.applyUpdate(doc, update)
    })
    open.set(name, doc)
    for (const [oldest, old] of open) {
      if (open.size <= KEPT) break
      open.delete(oldest)
      old.destroy()
    }
    return doc
  }

  const forget = (name: Name): void => {
    open.get(name)?.destroy()
    open.delete(name)
  }

  /** The change is on disk already: a disk too full to fold is no reason to call it lost. */
  const compactInTime = (stored: string): void => {
    try {
      if (repository.pending(stored) >= COMPACT_AFTER) repository.compact(stored)
    } catch (error) {
      if (!isAppError(asProfileError(error), 'storage.full')) throw error
    }
  }

  return {
    read: (name, fn) => fn(load(name)),

    change: (name, fn) => {
      const doc = load(name)
      const stored = storedAs(name)
      const updates: Uint8Array[] = []
      const transactions: Y.Transaction[] = []
      const onUpdate = (
        bytes: Uint8Array,
        _origin: unknown,
        _doc: Y.Doc,
        transaction: Y.Transaction,
      ): void => {
        updates.push(bytes)
        transactions.push(transaction)
      }
      doc.on('update', onUpdate)
      // Nothing of a transaction that is rolled back stays in the journal.
      const takeBack = repository.mark()
      try {
        const result = doc.transact(() => fn(doc))
        if (updates.length > 0) {
          db.transaction(() => {
            for (const bytes of updates) repository.append(stored, bytes)
            for (const transaction of transactions)
              for (const project of projections) project(name, doc, transaction)
          }).immediate()
        }
        doc.off('update', onUpdate)
        if (updates.length > 0) compactInTime(stored)
        return result
      } catch (error) {
        // What is in memory may be ahead of the disk: forget it, the next read starts from the disk.
        forget(name)
        takeBack()
        throw asProfileError(error)
      }
    },
  }
}
