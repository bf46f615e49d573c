/** Brings stored documents up to what other copies of them know. Yjs updates may come twice and in any order. */
import * as Y from 'yjs'
import type { DocRepository } from './doc.repository.ts'
import type { JournalRecord } from './journal-record.ts'
import { readDoc } from './rebuild.ts'

export interface Replayed {
  /** Documents that had lacked something. */
  readonly changed: readonly string[]
  /** Documents of which something is known to be missing still, or could not be read. */
  readonly incomplete: readonly string[]
}

type Rows = Pick<DocRepository, 'load' | 'append'>

/** Whether every change in it can be decoded; a damaged one must not be half applied. */
const readable = (bytes: Uint8Array): boolean => {
  try {
    Y.decodeUpdate(bytes)
    return true
  } catch {
    return false
  }
}

const hasGaps = (doc: Y.Doc): boolean => doc.store.pendingStructs !== null || doc.store.pendingDs !== null

/** Applies updates and gathers what was new about them. */
const gather = (doc: Y.Doc, updates: readonly Uint8Array[]): Uint8Array | null => {
  const news: Uint8Array[] = []
  const hear = (bytes: Uint8Array): void => void news.push(bytes)
  doc.on('update', hear)
  Y.transact(doc, () => {
    for (const update of updates) Y.applyUpdate(doc, update)
  })
  doc.off('update', hear)
  return news.length > 0 ? Y.mergeUpdates(news) : null
}

const byDoc = (records: readonly JournalRecord[]): Map<string, Uint8Array[]> => {
  const out = new Map<string, Uint8Array[]>()
  for (const { doc, bytes } of records) {
    const known = out.get(doc)
    if (known) known.push(bytes)
    else out.set(doc, [bytes])
  }
  return out
}

/** Those of unproven updates that fit: they decode, and all they build on is there. */
const fitting = (known: Uint8Array, updates: readonly Uint8Array[]): Uint8Array[] => {
  const fits = (candidates: readonly Uint8Array[]): boolean => {
    const trial = new Y.Doc()
    try {
      Y.applyUpdate(trial, known)
      gather(trial, candidates)
      return !hasGaps(trial)
    } catch {
      return false
    } finally {
      trial.destroy()
    }
  }
  const decodable = updates.filter(readable)
  if (fits(decodable)) return decodable
  const kept: Uint8Array[] = []
  for (const update of decodable) if (fits([...kept, update])) kept.push(update)
  return kept
}

/**
 * @param proven records whose checksum fits
 * @param unproven what a damaged file gave; used only where it fits what is known
 */
export const replay = (
  repository: Rows,
  proven: readonly JournalRecord[],
  unproven: readonly JournalRecord[] = [],
): Replayed => {
  const changed: string[] = []
  const incomplete: string[] = []
  const journal = byDoc(proven)
  const salvaged = byDoc(unproven)
  for (const name of new Set([...journal.keys(), ...salvaged.keys()])) {
    const doc = readDoc(repository.load(name))
    const news: Uint8Array[] = []
    const take = (updates: readonly Uint8Array[]): void => {
      const added = gather(doc, updates)
      if (added) news.push(added)
    }
    take((journal.get(name) ?? []).filter(readable))
    const found = salvaged.get(name) ?? []
    const fit = found.length > 0 ? fitting(Y.encodeStateAsUpdate(doc), found) : found
    take(fit)
    if (news.length > 0) {
      repository.append(name, Y.mergeUpdates(news))
      changed.push(name)
    }
    if (hasGaps(doc) || fit.length < found.length) incomplete.push(name)
    doc.destroy()
  }
  return { changed, incomplete }
}
