import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import {
  addCompletion,
  completionOf,
  positionsOf,
  putPosition,
} from '../../../../shared/features/progress/crdt.ts'
import type { DeviceId, LessonId, Millis } from '../../../../shared/kernel/brand.ts'
import { HybridClock } from '../../../../shared/kernel/hybrid-clock.ts'

const lesson = (n: number): LessonId => n.toString(16).padStart(32, '0') as LessonId
const deviceId = (n: number): DeviceId => `${n}`.repeat(32).slice(0, 32) as DeviceId

const merge = (a: Y.Doc, b: Y.Doc): void => {
  Y.applyUpdate(a, Y.encodeStateAsUpdate(b))
  Y.applyUpdate(b, Y.encodeStateAsUpdate(a))
}

const at = (seconds: number) => ({ kind: 'time' as const, seconds, duration: 100 })

describe('progress as a CRDT', () => {
  test('offline progress is not wiped on reconnect: completion of both devices survives', () => {
    const [a, b] = [new Y.Doc(), new Y.Doc()]
    const clockA = new HybridClock({ now: () => 1000 as Millis }, deviceId(1))
    const clockB = new HybridClock({ now: () => 9_999_999 as Millis }, deviceId(2))
    addCompletion(a, lesson(1), clockA.next())
    addCompletion(b, lesson(2), clockB.next())
    merge(a, b)
    expect([...completionOf(a).keys()].sort()).toEqual([lesson(1), lesson(2)])
    expect(completionOf(b)).toEqual(completionOf(a))
  })

  test('a lesson complete already keeps its first time', () => {
    const doc = new Y.Doc()
    const clock = new HybridClock({ now: () => 5 as Millis }, deviceId(1))
    const first = clock.next()
    expect(addCompletion(doc, lesson(1), first)).toBe(true)
    expect(addCompletion(doc, lesson(1), clock.next())).toBe(false)
    expect(completionOf(doc).get(lesson(1))).toBe(first)
  })

  test('the last writer of a position wins by hybrid clock, whichever merges last', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.record({ device: fc.integer({ min: 1, max: 3 }), seconds: fc.nat(100), wall: fc.nat(1e6) }),
          { minLength: 1, maxLength: 20 },
        ),
        fc.boolean(),
        (writes, swap) => {
          const docs = [new Y.Doc(), new Y.Doc(), new Y.Doc()]
          let wall = 0
          const clocks = [1, 2, 3].map((n) => new HybridClock({ now: () => wall as Millis }, deviceId(n)))
          let best = { stamp: '', seconds: -1 }
          for (const write of writes) {
            wall = write.wall
            const doc = docs[write.device - 1]
            const stamp = clocks[write.device - 1]?.next()
            if (!doc || !stamp) throw new Error('no such device')
            putPosition(doc, lesson(1), deviceId(write.device), stamp, at(write.seconds))
            if (stamp > best.stamp) best = { stamp, seconds: write.seconds }
          }
          const [x, y, z] = swap ? [docs[2], docs[0], docs[1]] : docs
          if (!x || !y || !z) throw new Error('three documents')
          merge(x, y)
          merge(y, z)
          merge(x, z)
          merge(x, y)
          for (const doc of docs) expect(positionsOf(doc).get(lesson(1))?.position).toEqual(at(best.seconds))
        },
      ),
      { numRuns: 60 },
    )
  })

  test('entries another program wrote wrongly are left alone, not trusted', () => {
    const doc = new Y.Doc()
    doc.getMap('positions').set('nonsense', { at: 1 })
    doc.getMap('completion').set(lesson(1), { evil: true })
    expect(positionsOf(doc).size).toBe(0)
    expect(completionOf(doc).size).toBe(0)
    expect(doc.getMap('positions').has('nonsense')).toBe(true)
  })
})
