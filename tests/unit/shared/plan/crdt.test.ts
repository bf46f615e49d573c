import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import type { DeviceId } from '../../../../shared/kernel/brand.ts'
import { addStudied, studiedOf } from '../../../../shared/features/plan/crdt.ts'
import type { Day } from '../../../../shared/features/plan/model.ts'

const day = '2026-03-10' as Day
const laptop = 'a'.repeat(32) as DeviceId
const desktop = 'b'.repeat(32) as DeviceId

describe('time studied in a study document', () => {
  test('two devices that were apart add up, however often they meet', () => {
    const [one, two] = [new Y.Doc(), new Y.Doc()]
    addStudied(one, day, laptop, 60)
    addStudied(two, day, desktop, 30)
    addStudied(one, day, laptop, 15)
    for (let n = 0; n < 2; n++) {
      Y.applyUpdate(one, Y.encodeStateAsUpdate(two))
      Y.applyUpdate(two, Y.encodeStateAsUpdate(one))
    }
    expect(studiedOf(one)).toEqual(new Map([[day, 105]]))
    expect(studiedOf(two)).toEqual(studiedOf(one))
  })

  test('what is no day or no time is passed over', () => {
    const doc = new Y.Doc()
    addStudied(doc, day, laptop, 10)
    doc.getMap('studied').set('2026-13-40:x', 5)
    doc.getMap('studied').set(`${day}:${desktop}`, 'long')
    expect(studiedOf(doc)).toEqual(new Map([[day, 10]]))
  })
})
