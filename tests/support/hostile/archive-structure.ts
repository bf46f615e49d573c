/** Archives whose own bones lie: counts, offsets, disks, headers, and what stands around them. */
import { extraField, makeZip } from '../make/zip.ts'
import type { ZipPart } from '../make/zip.ts'
import { fromBytes, good, withGood } from './archive.ts'
import type { HostileArchive } from './archive.ts'

const two: readonly ZipPart[] = [good, { name: 'second.md', content: 'second' }]
const many = (count: number): ZipPart[] => Array.from({ length: count }, (_, i) => ({ name: `f${i}` }))

const counts: readonly HostileArchive[] = [
  fromBytes('20,001 entries', 'archive.too-many-entries', () => makeZip(many(20_001))),
  fromBytes('an end record that claims 20,001 entries', 'archive.too-many-entries', () =>
    makeZip(two, { entries: 20_001 }),
  ),
  fromBytes('a zip64 record that claims four thousand million entries', 'archive.too-many-entries', () =>
    makeZip(two, { zip64: { entries: 4_000_000_000 } }),
  ),
  fromBytes('fewer entries told than there are', 'archive.damaged', () => makeZip(two, { entries: 1 })),
  fromBytes('no entries told where there are two', 'archive.damaged', () => makeZip(two, { entries: 0 })),
  fromBytes('more entries told than there are', 'archive.damaged', () => makeZip(two, { entries: 3 })),
  fromBytes('65,537 entries counted in sixteen bits', 'archive.damaged', () => makeZip(many(65_537))),
]

const places: readonly HostileArchive[] = [
  fromBytes('a directory beyond the end', 'archive.damaged', () =>
    makeZip(two, { directoryOffset: 0x7fffffff }),
  ),
  fromBytes('a directory at the first entry', 'archive.damaged', () => makeZip(two, { directoryOffset: 0 })),
  fromBytes('a zip64 record beyond the end', 'archive.damaged', () =>
    makeZip(two, { zip64: { recordOffset: 2 ** 40 } }),
  ),
  fromBytes('a zip64 record that is none', 'archive.damaged', () =>
    makeZip(two, { zip64: { recordOffset: 0 } }),
  ),
  fromBytes('one disk of several', 'archive.damaged', () => makeZip(two, { disk: 1 })),
  withGood('a local header beyond the end', 'archive.damaged', () => [
    { name: 'a.md', phantom: true, offset: 0x7ffffff0 },
  ]),
  withGood('a local header that is none', ['archive.damaged', 'archive.overlap'], () => [
    { name: 'a.md', phantom: true, offset: 3 },
  ]),
  withGood('a local header with another signature', 'archive.damaged', () => [
    { name: 'a.md', content: 'x', local: { signature: 0x04034b51 } },
  ]),
  withGood('another name in the local header', 'archive.damaged', () => [
    { name: 'a.md', content: 'x', local: { name: 'b.exe' } },
  ]),
  withGood('a local name that climbs', 'archive.damaged', () => [
    { name: 'aaaaaaa.md', content: 'x', local: { name: '../evil.md' } },
  ]),
  withGood('another method in the local header', 'archive.damaged', () => [
    { name: 'a.md', content: 'x', local: { method: 8 } },
  ]),
  withGood('an extra field longer than its room', 'archive.damaged', () => [
    { name: 'a.md', extra: Buffer.from([0x99, 0x99, 0xff, 0xff, 1, 2, 3]) },
  ]),
  withGood('64-bit sizes without the field for them', ['archive.too-large', 'archive.damaged'], () => [
    { name: 'a.md', method: 8, content: 'x', central: { size: 0xffffffff, packed: 0xffffffff } },
  ]),
  withGood('a zip64 field that is cut off', 'archive.damaged', () => [
    { name: 'a.md', content: 'x', central: { size: 0xffffffff }, extra: extraField(1, Buffer.alloc(3)) },
  ]),
]

const around: readonly HostileArchive[] = [
  fromBytes('nothing at all', 'archive.damaged', () => Buffer.alloc(0)),
  fromBytes('a signature and nothing more', 'archive.damaged', () => Buffer.from('504b0304', 'hex')),
  fromBytes('the marker of a split archive', 'archive.damaged', () => Buffer.from('504b0708504b0304', 'hex')),
  fromBytes('an archive cut in its data', 'archive.damaged', () => {
    const whole = makeZip(two)
    return whole.subarray(0, 45)
  }),
  fromBytes('an archive cut in its directory', 'archive.damaged', () => {
    const whole = makeZip(two)
    return whole.subarray(0, whole.length - 60)
  }),
  fromBytes('an archive cut in its end record', 'archive.damaged', () => {
    const whole = makeZip(two)
    return whole.subarray(0, whole.length - 5)
  }),
  fromBytes('bytes behind the end', 'archive.damaged', () =>
    makeZip(two, { after: Buffer.from('and more') }),
  ),
  fromBytes('bytes in front of it', 'archive.damaged', () =>
    makeZip(two, { before: Buffer.from('MZ\x90\0junk') }),
  ),
  fromBytes('a program in front of it, offsets put right', 'archive.damaged', () =>
    makeZip(two, { before: Buffer.from('MZ\x90\0junk'), shift: 8 }),
  ),
  fromBytes('a second end record in the comment', 'archive.damaged', () => {
    const inner = makeZip([{ name: 'evil.md', content: 'x' }])
    return makeZip(two, { comment: inner })
  }),
  fromBytes('a web page called a zip', 'archive.damaged', () =>
    Buffer.from('<!doctype html><title>404</title>'),
  ),
]

export const hostileStructures: readonly HostileArchive[] = [...counts, ...places, ...around]
