/** Bombs, lies about size and content, and entries that are no files. */
import { deflateRawSync } from 'node:zlib'
import { makeZip } from '../make/zip.ts'
import type { ZipPart } from '../make/zip.ts'
import { fromBytes, withGood } from './archive.ts'
import type { HostileArchive } from './archive.ts'

const mebibyte = 1024 * 1024
const noise = (length: number): Buffer => {
  const bytes = Buffer.alloc(length)
  let state = 12345
  for (let i = 0; i < length; i++) {
    state = (state * 1103515245 + 12345) & 0x7fffffff
    bytes[i] = state >> 16
  }
  return bytes
}

const types: readonly HostileArchive[] = [
  withGood('a symbolic link', 'archive.symlink', () => [
    { name: 'link', content: '/etc/passwd', mode: 0o120777 },
  ]),
  withGood('a linked folder and a file through it', ['archive.symlink', 'archive.name-collision'], () => [
    { name: 'out', content: '../..', mode: 0o120777 },
    { name: 'out/evil.md', content: 'x' },
  ]),
  withGood('a link inside litter', 'archive.symlink', () => [
    { name: '.git/hooks', content: '/tmp', mode: 0o120777 },
  ]),
  withGood('a link in an archive that says it was made on DOS', 'archive.symlink', () => [
    { name: 'link', content: '/etc/passwd', mode: 0o120777, madeBy: 20 },
  ]),
  withGood('a FIFO', 'archive.special-file', () => [{ name: 'pipe', mode: 0o010644 }]),
  withGood('a character device', 'archive.special-file', () => [{ name: 'tty', mode: 0o020644 }]),
  withGood('a block device', 'archive.special-file', () => [{ name: 'disk', mode: 0o060644 }]),
  withGood('a socket', 'archive.special-file', () => [{ name: 'socket', mode: 0o140644 }]),
  withGood('a volume label', 'archive.special-file', () => [{ name: 'LABEL', dosAttributes: 0x08 }]),
  withGood('a folder that calls itself a file', 'archive.special-file', () => [
    { name: 'a', mode: 0o040755 },
  ]),
  withGood('a folder with content', 'archive.damaged', () => [{ name: 'a/', content: 'hidden' }]),
]

const locked: readonly HostileArchive[] = [
  withGood('an encrypted entry', 'archive.encrypted', () => [
    { name: 'a.md', flags: 0x801, content: 'x'.repeat(20) },
  ]),
  withGood('strong encryption', 'archive.encrypted', () => [{ name: 'a.md', flags: 0x841, content: 'x' }]),
  withGood('masked headers', 'archive.encrypted', () => [{ name: 'a.md', flags: 0x2800, content: 'x' }]),
  withGood('encryption only the local header admits', 'archive.encrypted', () => [
    { name: 'a.md', content: 'x', local: { flags: 0x801 } },
  ]),
  withGood('bzip2', 'archive.unsupported-method', () => [{ name: 'a.md', method: 12, content: 'x' }]),
  withGood('LZMA', 'archive.unsupported-method', () => [{ name: 'a.md', method: 14, content: 'x' }]),
  withGood('zstandard', 'archive.unsupported-method', () => [{ name: 'a.md', method: 93, content: 'x' }]),
  withGood('implode', 'archive.unsupported-method', () => [{ name: 'a.md', method: 6, content: 'x' }]),
]

/** Directory entries that all lead to one kernel of zeros: the overlapping bomb of David Fifield. */
const overlapping = (count: number): ZipPart[] => {
  const kernel = deflateRawSync(Buffer.alloc(mebibyte))
  const first: ZipPart = { name: 'f0', method: 8, raw: kernel, central: { size: 60_000, crc: 0 } }
  const rest = Array.from({ length: count }, (_, i): ZipPart => ({
    ...first,
    name: `f${i + 1}`,
    phantom: true,
    offset: 0,
  }))
  return [first, ...rest]
}

/** Each entry's extra field swallows the headers behind it, so that every entry ends in the same data. */
const quoted = (count: number): Buffer => {
  const kernel = Buffer.from('the one kernel that every entry claims')
  const header = 32
  const parts = Array.from({ length: count }, (_, i): ZipPart => {
    const swallowed = (count - 1 - i) * header
    return {
      name: `f${i % 10}`.slice(0, 2),
      raw: i === count - 1 ? kernel : Buffer.alloc(0),
      central: { packed: kernel.length, size: kernel.length, crc: 0 },
      local: { packed: kernel.length, size: kernel.length, crc: 0 },
      ...(swallowed > 0 ? { localExtra: Buffer.alloc(0) } : {}),
    }
  })
  const bytes = makeZip(parts)
  for (let i = 0; i < count - 1; i++) bytes.writeUInt16LE((count - 1 - i) * header, i * header + 28)
  return bytes
}

const bombs: readonly HostileArchive[] = [
  withGood('ten megabytes of zeros', 'archive.ratio', () => [
    { name: 'zeros', method: 8, content: Buffer.alloc(10 * mebibyte) },
  ]),
  withGood('a hundred thousand zeros', 'archive.ratio', () => [
    { name: 'zeros', method: 8, content: Buffer.alloc(100_000) },
  ]),
  withGood('one entry of three gigabytes', 'archive.too-large', () => [
    { name: 'big', method: 8, raw: noise(100), central: { size: 3 * 1024 ** 3 } },
  ]),
  withGood('three gigabytes in a hundred entries', 'archive.too-large', () =>
    Array.from({ length: 100 }, (_, i) => ({
      name: `part-${i}`,
      method: 8,
      raw: noise(10),
      central: { size: 32 * mebibyte, packed: mebibyte },
    })),
  ),
  withGood('an exabyte by zip64', 'archive.too-large', () => [
    {
      name: 'big',
      method: 8,
      raw: noise(10),
      central: { size: 0xffffffff },
      extra: Buffer.from('0100080000000000000000' + '10', 'hex'),
    },
  ]),
  fromBytes('entries that share one kernel', 'archive.overlap', () => makeZip(overlapping(50))),
  fromBytes('entries whose extra fields swallow the next', 'archive.overlap', () => quoted(9)),
  withGood('an entry that reaches into the directory', 'archive.overlap', () => [
    { name: 'a.md', content: 'abc', central: { packed: 60, size: 60 } },
  ]),
  withGood('two names for the same bytes', 'archive.overlap', () => [
    { name: 'other.md', phantom: true, offset: 0, content: '# Welcome\n' },
  ]),
  fromBytes('an extra field that swallows the next header', 'archive.overlap', () => {
    const bytes = makeZip([{ name: 'empty.md' }, { name: 'next.md', content: 'x'.repeat(100) }])
    bytes.writeUInt16LE(60, 28)
    return bytes
  }),
]

const small = 'All happy families are alike. '.repeat(40)
const packedSmall = deflateRawSync(Buffer.from(small))

const lies: readonly HostileArchive[] = [
  withGood('more than the header declares', 'archive.size-lies', () => [
    { name: 'a.md', method: 8, content: small, central: { size: 10 } },
  ]),
  withGood('a megabyte where ten bytes were declared', 'archive.size-lies', () => [
    { name: 'a.md', method: 8, content: noise(mebibyte), central: { size: 10 } },
  ]),
  withGood('much more than declared, from a large entry', 'archive.size-lies', () => [
    {
      name: 'a.bin',
      method: 8,
      content: Buffer.concat([noise(600_000), Buffer.alloc(4 * mebibyte)]),
      central: { size: 700_000 },
    },
  ]),
  withGood('less than the header declares', 'archive.size-lies', () => [
    { name: 'a.md', method: 8, content: small, central: { size: 5000 } },
  ]),
  withGood('less than declared, from a large entry', 'archive.size-lies', () => [
    { name: 'a.bin', method: 8, content: noise(600_000), central: { size: 700_000 } },
  ]),
  withGood('a stored entry of two sizes', 'archive.size-lies', () => [
    { name: 'a.md', content: 'abcdef', central: { size: 3 } },
  ]),
  withGood('another size in the local header', 'archive.size-lies', () => [
    { name: 'a.md', method: 8, content: small, local: { size: 5 } },
  ]),
  withGood('another packed size in the local header', 'archive.size-lies', () => [
    { name: 'a.md', content: 'abcdef', local: { packed: 3 } },
  ]),
  withGood('another checksum in the local header', 'archive.checksum', () => [
    { name: 'a.md', content: 'abcdef', local: { crc: 1 } },
  ]),
  withGood('a wrong checksum, stored', 'archive.checksum', () => [
    { name: 'a.md', content: 'abcdef', central: { crc: 1 } },
  ]),
  withGood('a wrong checksum, deflated', 'archive.checksum', () => [
    { name: 'a.md', method: 8, content: small, central: { crc: 1 } },
  ]),
  withGood('a wrong checksum, large and stored', 'archive.checksum', () => [
    { name: 'a.bin', content: noise(mebibyte), central: { crc: 1 } },
  ]),
  withGood('a wrong checksum, large and deflated', 'archive.checksum', () => [
    { name: 'a.bin', method: 8, content: noise(mebibyte), central: { crc: 1 } },
  ]),
  withGood('bytes behind the compressed data', 'archive.damaged', () => [
    { name: 'a.md', method: 8, content: small, raw: Buffer.concat([packedSmall, Buffer.from('hidden')]) },
  ]),
  withGood('bytes behind the compressed data of a large entry', 'archive.damaged', () => {
    const content = noise(mebibyte)
    return [
      {
        name: 'a.bin',
        method: 8,
        content,
        raw: Buffer.concat([deflateRawSync(content), Buffer.from('hidden')]),
      },
    ]
  }),
  withGood('compressed data that stops short', 'archive.damaged', () => [
    { name: 'a.md', method: 8, content: small, raw: packedSmall.subarray(0, -10) },
  ]),
  withGood('a deflate block of no known type', 'archive.damaged', () => [
    { name: 'a.md', method: 8, content: small, raw: Buffer.from([0x07, 0xff, 0xff]) },
  ]),
]

export const hostileContent: readonly HostileArchive[] = [...types, ...locked, ...bombs, ...lies]
