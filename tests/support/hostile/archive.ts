/** What a hostile archive is to a test: what it tries, and the code it must be refused with. */
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { ErrorCode } from '../../../shared/kernel/errors.ts'
import { makeZip } from '../make/zip.ts'
import type { ZipPart, ZipShape } from '../make/zip.ts'

export interface HostileArchive {
  readonly name: string
  /** Any of these names what is wrong. */
  readonly expect: ErrorCode | readonly ErrorCode[]
  /** Writes it into `dir`. @returns its path */
  make(dir: string): Promise<string>
}

/** A hostile archive from bytes. @param bytes made only when asked for: some are large */
export const fromBytes = (
  name: string,
  expect: ErrorCode | readonly ErrorCode[],
  bytes: () => Uint8Array,
): HostileArchive => ({
  name,
  expect,
  make: async (dir) => {
    const file = path.join(dir, 'course.zip')
    await writeFile(file, bytes())
    return file
  },
})

/** A good first entry, so that what is refused is the bad one and not an empty archive. */
export const good: ZipPart = { name: 'index.md', content: '# Welcome\n' }

/** A good entry followed by these. */
export const withGood = (
  name: string,
  expect: ErrorCode | readonly ErrorCode[],
  parts: () => readonly ZipPart[],
  shape: ZipShape = {},
): HostileArchive => fromBytes(name, expect, () => makeZip([good, ...parts()], shape))
