/**
 * The registry of personal study documents: one Y.Doc per course, in memory while it is used, on disk before
 * anybody is told that a change was made.
 */
import * as Y from 'yjs'
import type { CourseId } from '../../shared/kernel/brand.ts'
import { asProfileError, type Db } from '../db/open.ts'
import { COMPACT_AFTER, type DocRepository } from './doc.repository.ts'

/** Documents kept in memory; the least recently used is dropped (it is on disk). */
const KEPT = 16

export interface PersonalDocs {
  /** Reads the course's document. `fn` must not change it. */
  read<T>(courseId: CourseId, fn: (doc: Y.Doc) => T): T
  /**
   * Changes the document. When this returns, the change is in SQLite; when it throws, nothing has changed,
   * neither on disk nor in memory.
   * @throws AppError('storage.full')
   */
  change<T>(courseId: CourseId, fn: (doc: Y.Doc) => T): T
  /** Folds what has gathered, for instance before quitting. */
  compactAll(): void
}

/** Derives rows from a change, inside its transaction. */
export type Projection = (courseId: CourseId, doc: Y.Doc, transaction: Y.Transaction) => void

/** A document's name in the store. */
export const courseDocName = (courseId: CourseId): string => `course:${courseId}`

export const personalDocs = (
  db: Db,
  repository: DocRepository,
  projections: readonly Projection[],
): PersonalDocs => {
  const open = new Map<CourseId, Y.Doc>()

  const load = (courseId: CourseId): Y.Doc => {
    const known = open.get(courseId)
    if (known) {
      open.delete(courseId)
      open.set(courseId, known)
      return known
    }
    const doc = new Y.Doc()
    const stored = repository.load(courseDocName(courseId))
    Y.transact(doc, () => {
      if (stored.snapshot) Y.applyUpdate(doc, stored.snapshot)
      for (const update of stored.updates) Y.applyUpdate(doc, update)
    })
    open.set(courseId, doc)
    for (const [oldest, old] of open) {
      if (open.size <= KEPT) break
      open.delete(oldest)
      old.destroy()
    }
    return doc
  }

  const forget = (courseId: CourseId): void => {
    open.get(courseId)?.destroy()
    open.delete(courseId)
  }

  return {
    read: (courseId, fn) => fn(load(courseId)),

    change: (courseId, fn) => {
      const doc = load(courseId)
      const name = courseDocName(courseId)
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
      try {
        const result = doc.transact(() => fn(doc))
        if (updates.length > 0) {
          db.transaction(() => {
            for (const bytes of updates) repository.append(name, bytes)
            for (const transaction of transactions)
              for (const project of projections) project(courseId, doc, transaction)
          }).immediate()
        }
        doc.off('update', onUpdate)
        if (updates.length > 0 && repository.pending(name) >= COMPACT_AFTER) repository.compact(name)
        return result
      } catch (error) {
        // What is in memory may be ahead of the disk: forget it, the next read starts from the disk.
        forget(courseId)
        throw asProfileError(error)
      }
    },

    compactAll: () => {
      for (const name of repository.names()) if (repository.pending(name) > 0) repository.compact(name)
    },
  }
}
