/**
 * A seal says what a cleanly closed database file looked like: a CRC-32 for each 64 KiB of it, kept beside the file.
 * SQLite's own checks see a broken structure, not a changed letter; the seal sees every changed byte, and where it
 * fits, nothing else has to be checked at the start. It is removed before anything is written again.
 */
import {
  closeSync,
  existsSync,
  fdatasyncSync,
  fsyncSync,
  openSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import { crc32 } from 'node:zlib'
import { z } from 'zod'

const BLOCK = 64 * 1024
/** Read at once. */
const PIECE = 16 * BLOCK

const Seal = z.object({ bytes: z.number(), blocks: z.array(z.number()) })

const sealOf = (file: string): string => `${file}.seal`

const checksums = (file: string): z.infer<typeof Seal> => {
  const fd = openSync(file, 'r')
  try {
    const blocks: number[] = []
    const buffer = Buffer.allocUnsafe(PIECE)
    let bytes = 0
    for (;;) {
      const read = readSync(fd, buffer, 0, PIECE, bytes)
      if (read === 0) return { bytes, blocks }
      for (let at = 0; at < read; at += BLOCK)
        blocks.push(crc32(buffer.subarray(at, Math.min(at + BLOCK, read))))
      bytes += read
    }
  } finally {
    closeSync(fd)
  }
}

/** Makes a folder's newest names last through a power cut, where the system can. */
export const syncFolder = (folder: string): void => {
  const fd = openSync(folder, 'r')
  try {
    fsyncSync(fd)
  } catch {
    // Windows cannot sync a folder; its journal keeps names safe.
  } finally {
    closeSync(fd)
  }
}

/** Writes a file so that its name has all of it or what was there before, whatever happens. */
export const writeWhole = (file: string, text: string): void => {
  const tmp = `${file}.tmp`
  writeFileSync(tmp, text)
  const fd = openSync(tmp, 'r+')
  fdatasyncSync(fd)
  closeSync(fd)
  renameSync(tmp, file)
  syncFolder(path.dirname(file))
}

/** Whether somebody has the database open, or was killed while they had. */
const inUse = (file: string): boolean => existsSync(`${file}-wal`) && statSync(`${file}-wal`).size > 0

/** Seals a closed file. Does nothing while another process has it open. */
export const seal = (file: string): void => {
  if (inUse(file)) return
  const text = JSON.stringify(checksums(file))
  writeWhole(sealOf(file), `${text}\n${crc32(text)}\n`)
  // Somebody may have opened it meanwhile, before there was a seal to remove.
  if (existsSync(`${file}-wal`)) breakSeal(file)
}

/** Call before the file is written again. */
export const breakSeal = (file: string): void => {
  if (!existsSync(sealOf(file))) return
  rmSync(sealOf(file), { force: true })
  syncFolder(path.dirname(file))
}

const readSeal = (file: string): z.infer<typeof Seal> | null => {
  try {
    const [text = '', sum] = readFileSync(sealOf(file), 'utf8').split('\n')
    return Number(sum) === crc32(text) ? Seal.parse(JSON.parse(text)) : null
  } catch {
    return null
  }
}

export type SealState =
  /** It was not closed cleanly, or the seal itself cannot be read. */
  | { readonly state: 'none' }
  | { readonly state: 'whole' }
  /** @property at where the first changed block begins, bytes */
  | { readonly state: 'broken'; readonly at: number }

export const checkSeal = (file: string): SealState => {
  const expected = readSeal(file)
  if (!expected || !existsSync(file)) return { state: 'none' }
  const found = checksums(file)
  const first = expected.blocks.findIndex((sum, index) => sum !== found.blocks[index])
  if (first !== -1) return { state: 'broken', at: first * BLOCK }
  return found.bytes === expected.bytes ? { state: 'whole' } : { state: 'broken', at: expected.bytes }
}
