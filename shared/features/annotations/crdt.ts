/**
 * Annotations in a course's study document.
 *
 * - `annotations`: Y.Map. `<id>` → {at, lessonId, kind, color, target, tags}, written once when it is made.
 *   `<id>:<field>:<device>` → {at, value}: each device writes its own key, the greatest `at` wins. Fields: `kind`,
 *   `color`, `tags`, `target` (only when the learner settles a place) and `deleted` (true; false brings it back).
 *   Nothing is ever removed from the map, so that opposite wishes of two devices merge to the later one.
 * - `notes`: Y.Map `<id>:<device>` → Y.Array of Yjs updates (Uint8Array) of the note's own small document, whose
 *   XmlFragment `note` is what the editor shows. Each device appends to, and folds, its own list only (two that made
 *   one list at once would lose one of the two); the note is all lists merged. Updates are commutative and idempotent,
 *   so no letter is lost.
 *
 * Values are read through zod: a document from another device is input like any other.
 */
import * as Y from 'yjs'
import { z } from 'zod'
import { AnnotationId, LessonId, type DeviceId } from '../../kernel/brand.ts'
import { Hlc } from '../../kernel/hybrid-clock.ts'
import { idsOf, keysOf } from './keys-of.ts'
import { AnnotationColor, AnnotationKind, Tag, Target } from './model.ts'

const Made = z.object({
  at: Hlc,
  lessonId: LessonId,
  kind: AnnotationKind,
  color: AnnotationColor,
  target: Target,
  tags: z.array(Tag).max(50),
})
export type MadeAnnotation = z.infer<typeof Made>

const fields = {
  kind: AnnotationKind,
  color: AnnotationColor,
  tags: z.array(Tag).max(50),
  target: Target,
  deleted: z.boolean(),
}
export type AnnotationField = keyof typeof fields
const isField = (name: string): name is AnnotationField => Object.hasOwn(fields, name)
export type FieldValue<F extends AnnotationField> = z.infer<(typeof fields)[F]>

/** An annotation with every field folded. */
export interface StoredAnnotation {
  readonly id: AnnotationId
  readonly lessonId: LessonId
  readonly kind: AnnotationKind
  readonly color: AnnotationColor
  readonly target: Target
  /** The learner said where it belongs. */
  readonly settled: boolean
  readonly tags: readonly Tag[]
  readonly deleted: boolean
  readonly createdAt: Hlc
  readonly changedAt: Hlc
}

/** Puts a new annotation into the document. */
export const addAnnotation = (doc: Y.Doc, id: AnnotationId, made: MadeAnnotation): void => {
  doc.getMap<unknown>('annotations').set(id, made)
}

/** Writes this device's value of a field. */
export const setAnnotationField = <F extends AnnotationField>(
  doc: Y.Doc,
  id: AnnotationId,
  field: F,
  value: FieldValue<F>,
  device: DeviceId,
  at: Hlc,
): void => {
  doc.getMap<unknown>('annotations').set(`${id}:${field}:${device}`, { at, value })
}

/** The id a key of the map belongs to, null for a key that is none of ours. */
export const annotationOfKey = (key: string): AnnotationId | null =>
  AnnotationId.safeParse(key.slice(0, 32)).data ?? null

const Stamped = z.object({ at: Hlc, value: z.unknown() })

interface Newest {
  at: Hlc
  value: unknown
}

/** One annotation with every field folded; null when there is none, or nothing of it can be read. */
const annotationOf = (map: Y.Map<unknown>, id: AnnotationId): StoredAnnotation | null => {
  const made = Made.safeParse(map.get(id))
  if (!made.success) return null
  const base = made.data
  const newest = new Map<string, Newest>()
  for (const key of keysOf(map, id)) {
    if (key.length === id.length) continue
    const stamped = Stamped.safeParse(map.get(key))
    if (!stamped.success) continue
    const field = key.slice(id.length + 1, key.lastIndexOf(':'))
    const known = newest.get(field)
    // Of what a device wrote wrongly nothing counts: an older value that can be read does.
    if (!isField(field) || !fields[field].safeParse(stamped.data.value).success) continue
    if (!known || known.at < stamped.data.at) newest.set(field, stamped.data)
  }
  let changedAt = base.at
  const read = <F extends AnnotationField>(field: F): FieldValue<F> | undefined => {
    const found = newest.get(field)
    if (!found) return undefined
    if (found.at > changedAt) changedAt = found.at
    return fields[field].parse(found.value) as FieldValue<F>
  }
  const target = read('target')
  return {
    id,
    lessonId: base.lessonId,
    kind: read('kind') ?? base.kind,
    color: read('color') ?? base.color,
    tags: read('tags') ?? base.tags,
    target: target ?? base.target,
    settled: target !== undefined,
    deleted: read('deleted') ?? false,
    createdAt: base.at,
    changedAt,
  }
}

/** Folds the annotations of a document. @param only those wanted; all when absent */
export const annotationsOf = (
  doc: Y.Doc,
  only?: ReadonlySet<AnnotationId>,
): Map<AnnotationId, StoredAnnotation> => {
  const map = doc.getMap<unknown>('annotations')
  const out = new Map<AnnotationId, StoredAnnotation>()
  for (const key of only ?? idsOf(map)) {
    const id = annotationOfKey(key)
    const found = id && annotationOf(map, id)
    if (found) out.set(found.id, found)
  }
  return out
}

/** Updates a note may gather before they are folded into one. */
const FOLD_AFTER = 100

/** Appends what was typed on this device. @param update of the note's own document */
export const appendNote = (doc: Y.Doc, id: AnnotationId, device: DeviceId, update: Uint8Array): void => {
  const notes = doc.getMap<unknown>('notes')
  const known = notes.get(`${id}:${device}`)
  if (!(known instanceof Y.Array)) {
    const list = new Y.Array<Uint8Array>()
    list.push([update])
    notes.set(`${id}:${device}`, list)
    return
  }
  const list = known as Y.Array<Uint8Array>
  if (list.length >= FOLD_AFTER) {
    const folded = Y.mergeUpdates([...list.toArray(), update])
    list.delete(0, list.length)
    list.push([folded])
  } else list.push([update])
}

/** The note's own document as one update; null when there is no note. */
export const noteOf = (doc: Y.Doc, id: AnnotationId): Uint8Array | null => {
  const updates: Uint8Array[] = []
  const notes = doc.getMap<unknown>('notes')
  for (const key of keysOf(notes, id)) {
    const list = notes.get(key)
    if (!(list instanceof Y.Array)) continue
    for (const update of list.toArray()) if (update instanceof Uint8Array) updates.push(update)
  }
  return updates.length === 0 ? null : Y.mergeUpdates(updates)
}
