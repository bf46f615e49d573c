import path from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type * as Y from 'yjs'
import { openDatabase } from '../../../../main/db/open.ts'
import { COMPACT_AFTER, docRepository } from '../../../../main/sync/doc.repository.ts'
import { courseDocName, personalDocs } from '../../../../main/sync/personal-docs.ts'
import type { CourseId } from '../../../../shared/kernel/brand.ts'
import { tempDir } from '../../../support/temp-dir.ts'

const course = 'c'.repeat(32) as CourseId

const open = (file: string) => {
  const db = openDatabase(file)
  const repository = docRepository(db)
  return { db, repository, docs: personalDocs(db, repository, []) }
}

const put = (key: string, value: unknown) => (doc: Y.Doc) => {
  doc.getMap('m').set(key, value)
}

describe('personal documents', () => {
  test('a change is in the file before change() returns', () => {
    const file = path.join(tempDir(), 'p.sqlite')
    const first = open(file)
    first.docs.change(course, put('a', 1))
    // A second process would see it now, while the first is still open.
    const second = open(file)
    expect(second.docs.read(course, (doc) => doc.getMap('m').get('a'))).toBe(1)
    second.db.close()
    first.db.close()
  })

  test('a change that throws leaves nothing, neither on disk nor in memory', () => {
    const { docs, db, repository } = open(path.join(tempDir(), 'p.sqlite'))
    docs.change(course, put('a', 1))
    expect(() =>
      docs.change(course, (doc) => {
        doc.getMap('m').set('a', 2)
        throw new Error('no')
      }),
    ).toThrow('no')
    expect(docs.read(course, (doc) => doc.getMap('m').get('a'))).toBe(1)
    expect(repository.pending(courseDocName(course))).toBe(1)
    db.close()
  })

  test('a full disk is said by name and the document stays as it is on disk', () => {
    const { db, docs } = open(path.join(tempDir(), 'p.sqlite'))
    docs.change(course, put('a', 1))
    const pages = Number(db.pragma('page_count', { simple: true }))
    db.pragma(`max_page_count = ${pages}`)
    expect(() => docs.change(course, put('big', 'x'.repeat(1_000_000)))).toThrow(
      expect.objectContaining({ code: 'storage.full' }),
    )
    expect(docs.read(course, (doc) => doc.getMap('m').has('big'))).toBe(false)
    db.pragma('max_page_count = 1000000')
    docs.change(course, put('b', 2))
    expect(docs.read(course, (doc) => doc.getMap('m').toJSON())).toEqual({ a: 1, b: 2 })
    db.close()
  })

  test('a document is folded after enough updates and reads the same', () => {
    const file = path.join(tempDir(), 'p.sqlite')
    const { db, docs, repository } = open(file)
    for (let i = 0; i < COMPACT_AFTER + 5; i++) docs.change(course, put(`k${i % 50}`, i))
    expect(repository.pending(courseDocName(course))).toBeLessThan(10)
    const before = docs.read(course, (doc) => doc.getMap('m').toJSON())
    db.close()
    const again = open(file)
    expect(again.docs.read(course, (doc) => doc.getMap('m').toJSON())).toEqual(before)
    again.db.close()
  })

  test('folding keeps what another process appended meanwhile', () => {
    const file = path.join(tempDir(), 'p.sqlite')
    const mine = open(file)
    const theirs = open(file)
    mine.docs.change(course, put('mine', 1))
    theirs.docs.change(course, put('theirs', 2))
    mine.repository.compact(courseDocName(course))
    const fresh = open(file)
    expect(fresh.docs.read(course, (doc) => doc.getMap('m').toJSON())).toEqual({ mine: 1, theirs: 2 })
    for (const each of [mine, theirs, fresh]) each.db.close()
  })

  test('any sequence of changes, folds and reopenings reads as the changes made in order', () => {
    const step = fc.oneof(
      {
        weight: 6,
        arbitrary: fc.record({
          do: fc.constant('set' as const),
          key: fc.string({ maxLength: 3 }),
          value: fc.integer(),
        }),
      },
      { weight: 1, arbitrary: fc.constant({ do: 'fold' as const }) },
      { weight: 1, arbitrary: fc.constant({ do: 'reopen' as const }) },
    )
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        const file = path.join(tempDir(), 'p.sqlite')
        let at = open(file)
        const model: Record<string, number> = {}
        for (const each of steps) {
          if (each.do === 'set') {
            at.docs.change(course, put(`k${each.key}`, each.value))
            model[`k${each.key}`] = each.value
          } else if (each.do === 'fold') at.repository.compact(courseDocName(course))
          else {
            at.db.close()
            at = open(file)
          }
        }
        expect(at.docs.read(course, (doc) => doc.getMap('m').toJSON())).toEqual(model)
        at.db.close()
      }),
      { numRuns: 25 },
    )
  })
})
