/** Ways a disk, a cable or another program damages a file. Seeded: the same number is the same damage. */
import { openSync, closeSync, fstatSync, readSync, truncateSync, writeSync } from 'node:fs'
import { random } from './random.ts'

export interface DamageCase {
  readonly name: string
  readonly apply: (file: string) => void
}

const PAGE = 4096

const patch = (file: string, at: number, change: (bytes: Buffer) => void, length: number): void => {
  const fd = openSync(file, 'r+')
  const bytes = Buffer.alloc(length)
  const read = readSync(fd, bytes, 0, length, at)
  const part = bytes.subarray(0, read)
  change(part)
  writeSync(fd, part, 0, read, at)
  closeSync(fd)
}

const sizeOf = (file: string): number => {
  const fd = openSync(file, 'r')
  const { size } = fstatSync(fd)
  closeSync(fd)
  return size
}

/** The nth damage of a run. */
export const damageCase = (seed: number, n: number): DamageCase => {
  const next = random(seed + n * 7919)
  const pageOf = (file: string): number =>
    Math.floor(next() * Math.max(1, Math.floor(sizeOf(file) / PAGE))) * PAGE
  const kinds: DamageCase[] = [
    {
      name: 'one bit flipped',
      apply: (file) =>
        patch(
          file,
          Math.floor(next() * sizeOf(file)),
          (b) => b.writeUInt8((b[0] ?? 0) ^ (1 << Math.floor(next() * 8))),
          1,
        ),
    },
    {
      name: 'a page turned over',
      apply: (file) => patch(file, pageOf(file), (b) => b.forEach((byte, i) => (b[i] = ~byte & 255)), PAGE),
    },
    { name: 'a page of zeros', apply: (file) => patch(file, pageOf(file), (b) => b.fill(0), PAGE) },
    {
      name: 'a page of noise',
      apply: (file) =>
        patch(file, pageOf(file), (b) => b.forEach((_, i) => (b[i] = Math.floor(next() * 256))), PAGE),
    },
    {
      name: 'half a page of noise',
      apply: (file) =>
        patch(
          file,
          pageOf(file) + PAGE / 2,
          (b) => b.forEach((_, i) => (b[i] = Math.floor(next() * 256))),
          PAGE / 2,
        ),
    },
    {
      name: 'a page written in the place of another',
      apply: (file) => {
        const from = pageOf(file)
        const other = Buffer.alloc(PAGE)
        patch(file, from, (b) => b.copy(other), PAGE)
        patch(file, pageOf(file), (b) => other.copy(b), PAGE)
      },
    },
    { name: 'cut off anywhere', apply: (file) => truncateSync(file, Math.floor(next() * sizeOf(file))) },
    { name: 'cut off at a page', apply: (file) => truncateSync(file, pageOf(file)) },
  ]
  const kind = kinds[n % kinds.length]
  if (!kind) throw new Error('no such kind')
  return kind
}
