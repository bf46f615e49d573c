import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decodeRecords, encodeRecord } from '../../../../main/sync/journal-record.ts'
import {
  dropHeldJournals,
  journalSizes,
  readJournal,
  studyJournal,
} from '../../../../main/sync/study-journal.ts'
import { tempDir } from '../../../support/temp-dir.ts'

const record = fc.record({ doc: fc.string({ maxLength: 60 }), bytes: fc.uint8Array({ maxLength: 300 }) })
const plain = (records: readonly { doc: string; bytes: Uint8Array }[]): unknown[] =>
  records.map(({ doc, bytes }) => [doc, [...bytes]])
/** A string that survives UTF-8. */
const wellFormed = record.filter(({ doc }) => doc.isWellFormed())

describe('journal records', () => {
  test('read back as they were written', () => {
    fc.assert(
      fc.property(fc.array(wellFormed), (records) => {
        const { records: read, lost } = decodeRecords(Buffer.concat(records.map(encodeRecord)))
        expect(lost).toBe(0)
        expect(plain(read)).toEqual(plain(records))
      }),
    )
  })

  test('after a torn end or a changed byte all the others are read, and nothing false', () => {
    fc.assert(
      fc.property(
        fc.array(wellFormed, { minLength: 2, maxLength: 6 }),
        fc.nat(),
        fc.boolean(),
        (records, n, cut) => {
          const parts = records.map(encodeRecord)
          const whole = Buffer.concat(parts)
          const at = n % whole.length
          const damaged = cut ? whole.subarray(0, at) : Buffer.from(whole)
          if (!cut) damaged.writeUInt8((damaged[at] ?? 0) ^ 0x20, at)
          let end = 0
          const hit = parts.findIndex((part) => (end += part.length) > at)
          const expected = cut ? records.slice(0, hit) : records.filter((_, index) => index !== hit)
          expect(plain(decodeRecords(damaged).records)).toEqual(plain(expected))
        },
      ),
    )
  })

  test('no bytes whatever make the reader fail or wait', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 2000 }), (bytes) => {
        expect(decodeRecords(Buffer.from(bytes)).records.length).toBeLessThan(bytes.length + 1)
      }),
    )
  })
})

describe('the study journal', () => {
  const one = { doc: 'course:a', bytes: Uint8Array.of(1, 2, 3) }
  const two = { doc: 'course:a', bytes: Uint8Array.of(4) }

  test('begins a file each day and keeps what is there', () => {
    const folder = path.join(tempDir(), 'journal')
    let day = '2026-11-22'
    const journal = studyJournal(folder, () => day)
    journal.append(one)
    day = '2026-11-23'
    journal.append(two)
    journal.close()
    expect(readdirSync(folder)).toHaveLength(2)
    expect(plain(readJournal(folder).flatMap(({ records }) => records))).toEqual(plain([one, two]))
  })

  test('takes back what belonged to a transaction that was rolled back', () => {
    const folder = path.join(tempDir(), 'journal')
    const journal = studyJournal(folder, () => '2026-11-22')
    journal.append(one)
    const takeBack = journal.mark()
    journal.append(two)
    takeBack()
    expect(plain(readJournal(folder).flatMap(({ records }) => records))).toEqual(plain([one]))
    journal.append(two)
    expect(plain(readJournal(folder).flatMap(({ records }) => records))).toEqual(plain([one, two]))
    journal.close()
  })

  test('loses a file only when two backups hold all of it, and never one of a living process', () => {
    const folder = path.join(tempDir(), 'journal')
    const journal = studyJournal(folder, () => '2026-11-22')
    journal.append(one)
    const earlier = journalSizes(folder)
    journal.append(two)
    journal.close()
    const now = journalSizes(folder)
    dropHeldJournals(folder, [earlier, now])
    expect(readdirSync(folder)).toHaveLength(1)
    const others = `2026-11-22-${process.ppid}-0.log`
    writeFileSync(path.join(folder, others), readFileSync(path.join(folder, Object.keys(now)[0] ?? '')))
    const all = journalSizes(folder)
    dropHeldJournals(folder, [all, all])
    expect(readdirSync(folder)).toEqual([others])
  })
})
