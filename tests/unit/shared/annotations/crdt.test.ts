import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { AnnotationId, DeviceId, LessonId } from '../../../../shared/kernel/brand.ts'
import { Hlc } from '../../../../shared/kernel/hybrid-clock.ts'
import {
  addAnnotation,
  annotationsOf,
  appendNote,
  noteOf,
  setAnnotationField,
  type MadeAnnotation,
} from '../../../../shared/features/annotations/crdt.ts'
import { noteText } from '../../../../main/features/annotations/note-text.ts'

const here = DeviceId.parse('a'.repeat(32))
const there = DeviceId.parse('b'.repeat(32))
const id = AnnotationId.parse('1'.repeat(32))
const other = AnnotationId.parse('2'.repeat(32))
const lessonId = LessonId.parse('c'.repeat(32))
const at = (n: number, device = here): Hlc =>
  Hlc.parse(`${n.toString(16).padStart(12, '0')}-000000-${device}`)

const made = (n: number): MadeAnnotation => ({
  at: at(n),
  lessonId,
  kind: 'highlight',
  color: 'yellow',
  target: { kind: 'text', start: 1, end: 5, quote: { exact: 'word', prefix: '', suffix: '' } },
  tags: [],
})

const sync = (...docs: Y.Doc[]): void => {
  for (const from of docs)
    for (const to of docs) if (from !== to) Y.applyUpdate(to, Y.encodeStateAsUpdate(from))
}

/** Two devices that both know one annotation. */
const pair = (): [Y.Doc, Y.Doc] => {
  const docs: [Y.Doc, Y.Doc] = [new Y.Doc(), new Y.Doc()]
  addAnnotation(docs[0], id, made(1))
  sync(...docs)
  return docs
}

const folded = (doc: Y.Doc) => [...annotationsOf(doc).values()].toSorted((a, b) => (a.id < b.id ? -1 : 1))

describe('annotations of two devices that were apart', () => {
  test('opposite wishes converge to the later one', () => {
    const [one, two] = pair()
    setAnnotationField(one, id, 'color', 'blue', here, at(10))
    setAnnotationField(two, id, 'color', 'pink', there, at(11, there))
    setAnnotationField(one, id, 'tags', ['early'], here, at(13))
    setAnnotationField(two, id, 'tags', ['late'], there, at(12, there))
    sync(one, two)
    expect(folded(one)).toEqual(folded(two))
    expect(folded(one)[0]).toMatchObject({ color: 'pink', tags: ['early'], changedAt: at(13) })
  })

  test('taken away here and brought back there: the later wins, whichever it is', () => {
    const [one, two] = pair()
    setAnnotationField(one, id, 'deleted', true, here, at(20))
    setAnnotationField(two, id, 'deleted', true, there, at(5, there))
    setAnnotationField(two, id, 'deleted', false, there, at(21, there))
    sync(one, two)
    expect([one, two].map((doc) => annotationsOf(doc).get(id)?.deleted)).toEqual([false, false])
    setAnnotationField(one, id, 'deleted', true, here, at(22))
    sync(one, two)
    expect([one, two].map((doc) => annotationsOf(doc).get(id)?.deleted)).toEqual([true, true])
  })

  test('changed here and taken away there: the change is kept for when it comes back', () => {
    const [one, two] = pair()
    setAnnotationField(one, id, 'color', 'green', here, at(30))
    setAnnotationField(two, id, 'deleted', true, there, at(29, there))
    sync(one, two)
    setAnnotationField(two, id, 'deleted', false, there, at(31, there))
    sync(one, two)
    expect(folded(one)[0]).toMatchObject({ color: 'green', deleted: false })
  })

  test('any wishes in any order of exchange give one and the same answer', () => {
    const wish = fc.record({
      first: fc.boolean(),
      field: fc.constantFrom('color', 'deleted', 'kind'),
      pick: fc.nat(3),
      exchange: fc.boolean(),
    })
    fc.assert(
      fc.property(fc.array(wish, { maxLength: 30 }), (wishes) => {
        const [one, two] = pair()
        wishes.forEach(({ first, field, pick, exchange }, n) => {
          const doc = first ? one : two
          const device = first ? here : there
          const stamp = at(100 + ((n * 7) % 31), device)
          if (field === 'color')
            setAnnotationField(
              doc,
              id,
              'color',
              (['yellow', 'green', 'blue', 'pink'] as const)[pick] ?? 'pink',
              device,
              stamp,
            )
          else if (field === 'deleted') setAnnotationField(doc, id, 'deleted', pick % 2 === 0, device, stamp)
          else setAnnotationField(doc, id, 'kind', pick % 2 === 0 ? 'note' : 'underline', device, stamp)
          if (exchange) Y.applyUpdate(first ? two : one, Y.encodeStateAsUpdate(doc))
        })
        sync(one, two)
        expect(folded(one)).toEqual(folded(two))
        const fresh = new Y.Doc()
        Y.applyUpdate(fresh, Y.encodeStateAsUpdate(two))
        expect(folded(fresh)).toEqual(folded(one))
      }),
      { numRuns: 60 },
    )
  })
})

/** Types into a note as its editor does. @returns what it sends, a letter at a time */
const typing = (note: Y.Doc, words: string): Uint8Array[] => {
  const updates: Uint8Array[] = []
  const listen = (update: Uint8Array): void => {
    updates.push(update)
  }
  note.on('update', listen)
  const fragment = note.getXmlFragment('note')
  const text = new Y.XmlText()
  note.transact(() => {
    const paragraph = new Y.XmlElement('paragraph')
    paragraph.insert(0, [text])
    fragment.push([paragraph])
  })
  for (const letter of words) text.insert(text.length, letter)
  note.off('update', listen)
  return updates
}

describe('notes', () => {
  test('two devices that type first into the same note lose no letter', () => {
    const [one, two] = pair()
    for (const update of typing(new Y.Doc(), 'Written here first')) appendNote(one, id, here, update)
    for (const update of typing(new Y.Doc(), '在那边先写的')) appendNote(two, id, there, update)
    sync(one, two)
    const [left, right] = [one, two].map((doc) => noteText(noteOf(doc, id)))
    expect(left).toBe(right)
    expect(left?.split('\n').toSorted()).toEqual(['Written here first', '在那边先写的'].toSorted())
  })

  test('folding many keystrokes loses nothing, and what was folded elsewhere merges', () => {
    const [one, two] = pair()
    const note = new Y.Doc()
    const words = 'a long evening of writing, letter after letter. '.repeat(8)
    for (const update of typing(note, words)) appendNote(one, id, here, update)
    Y.applyUpdate(two, Y.encodeStateAsUpdate(one))
    const again = new Y.Doc()
    Y.applyUpdate(again, noteOf(two, id) ?? new Uint8Array())
    for (const update of typing(again, 'and the other device')) appendNote(two, id, there, update)
    for (const update of typing(note, 'while this one went on '.repeat(10))) appendNote(one, id, here, update)
    sync(one, two)
    expect(noteText(noteOf(one, id))).toBe(noteText(noteOf(two, id)))
    const text = noteText(noteOf(one, id))
    for (const part of [words.trim(), 'and the other device', 'while this one went on '.repeat(10).trim()])
      expect(text).toContain(part)
    expect(one.getMap<Y.Array<unknown>>('notes').get(`${id}:${here}`)?.length).toBeLessThanOrEqual(100)
  })

  test('a note belongs to its annotation alone', () => {
    const doc = new Y.Doc()
    for (const update of typing(new Y.Doc(), 'mine')) appendNote(doc, id, here, update)
    expect(noteOf(doc, other)).toBeNull()
    expect(noteText(noteOf(doc, id))).toBe('mine')
  })

  test('keys written after the first look are seen, in this document and from another', () => {
    const [one, two] = pair()
    expect(noteOf(one, id)).toBeNull()
    for (const update of typing(new Y.Doc(), 'late')) appendNote(two, id, there, update)
    addAnnotation(two, other, made(50))
    sync(one, two)
    expect(noteText(noteOf(one, id))).toBe('late')
    expect([...annotationsOf(one).keys()].toSorted()).toEqual([id, other])
  })
})

test('strange values are passed over, and what can be read stands', () => {
  const [doc] = pair()
  const map = doc.getMap<unknown>('annotations')
  setAnnotationField(doc, id, 'color', 'blue', here, at(5))
  map.set(`${id}:color:${there}`, { at: at(90, there), value: 'ultraviolet' })
  map.set(`${id}:kind:${there}`, 'note')
  map.set(`${id}:nonsense:${there}`, { at: at(91, there), value: 1 })
  map.set(`${id}:__proto__:${there}`, { at: at(91, there), value: 1 })
  map.set(`${id}:deleted:${there}`, { at: 'tomorrow', value: true })
  map.set('not an id', { at: at(1) })
  map.set(other, { at: at(1), lessonId: 'nowhere' })
  doc.getMap<unknown>('notes').set(`${id}:${there}`, 'not a list')
  expect(folded(doc)).toHaveLength(1)
  expect(folded(doc)[0]).toMatchObject({ color: 'blue', kind: 'highlight', deleted: false, changedAt: at(5) })
  expect(noteOf(doc, id)).toBeNull()
})
