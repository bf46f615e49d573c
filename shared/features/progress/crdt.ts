/**
 * The shape of a course's personal study document: one Y.Doc per course.
 *
 * - `completion`: Y.Map lessonId → Hlc. A grow-only set: a key once present is never removed.
 * - `positions`: Y.Map `lessonId:deviceId` → {at, position}. Each device writes its own key, the fold
 *   takes the greatest `at`: last writer wins by hybrid logical clock, never by Yjs client id.
 * - `drafts`: Y.Map `attemptId:questionId` → {at, answer}. What is being typed in an open attempt.
 * - `attempts`: Y.Array of AttemptEvent, appended to, never edited.
 *
 * Values are read through zod: a document from another device is input like any other.
 */
import type * as Y from 'yjs'
import { z } from 'zod'
import { LessonId, type DeviceId } from '../../kernel/brand.ts'
import { Hlc } from '../../kernel/hybrid-clock.ts'
import { Position } from './model.ts'

const StoredPosition = z.object({ at: Hlc, position: Position })
export interface PositionEntry {
  lessonId: LessonId
  at: Hlc
  position: Position
}

/** Adds a lesson to the grow-only set of completed ones; returns false when it was there. */
export const addCompletion = (doc: Y.Doc, lessonId: LessonId, at: Hlc): boolean => {
  const completion = doc.getMap<unknown>('completion')
  if (completion.has(lessonId)) return false
  completion.set(lessonId, at)
  return true
}

/** Completed lessons with when. */
export const completionOf = (doc: Y.Doc): Map<LessonId, Hlc> => {
  const out = new Map<LessonId, Hlc>()
  for (const [key, value] of doc.getMap<unknown>('completion')) {
    const id = LessonId.safeParse(key)
    const at = Hlc.safeParse(value)
    if (id.success && at.success) out.set(id.data, at.data)
  }
  return out
}

/** Writes this device's position in a lesson. */
export const putPosition = (
  doc: Y.Doc,
  lessonId: LessonId,
  device: DeviceId,
  at: Hlc,
  position: Position,
): void => {
  doc.getMap<unknown>('positions').set(`${lessonId}:${device}`, { at, position })
}

/** The newest position of every lesson over all devices. */
export const positionsOf = (doc: Y.Doc): Map<LessonId, PositionEntry> => {
  const out = new Map<LessonId, PositionEntry>()
  for (const [key, value] of doc.getMap<unknown>('positions')) {
    const id = LessonId.safeParse(key.slice(0, 32))
    const stored = StoredPosition.safeParse(value)
    if (!id.success || !stored.success) continue
    const best = out.get(id.data)
    if (!best || best.at < stored.data.at) out.set(id.data, { lessonId: id.data, ...stored.data })
  }
  return out
}
