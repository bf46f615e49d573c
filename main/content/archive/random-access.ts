/** Bytes that can be read anywhere: a file on the disk, or a buffer. */
import type { FileHandle } from 'node:fs/promises'
import { AppError } from '../../../shared/kernel/errors.ts'
import { asReadError } from './read-errors.ts'

export interface RandomAccess {
  readonly size: number
  /** Fills `target` from `position`; fewer bytes only at the end. @returns bytes read */
  read(target: Uint8Array, position: number): Promise<number>
  close(): Promise<void>
}

const fill = async (handle: FileHandle, target: Uint8Array, position: number): Promise<number> => {
  let filled = 0
  while (filled < target.length) {
    const { bytesRead } = await handle.read(target, filled, target.length - filled, position + filled)
    if (bytesRead === 0) break
    filled += bytesRead
  }
  return filled
}

/**
 * Over an open file; the handle is closed with it.
 *
 * @param size bytes, as `stat` told
 * @param path for errors
 */
export const fileAccess = (handle: FileHandle, size: number, path: string): RandomAccess => ({
  size,
  read: async (target, position) => {
    try {
      return await fill(handle, target, position)
    } catch (error) {
      throw asReadError(error, path)
    }
  },
  close: () => handle.close(),
})

export const bufferAccess = (bytes: Uint8Array): RandomAccess => ({
  size: bytes.length,
  read: (target, position) => {
    const part = bytes.subarray(position, position + target.length)
    target.set(part)
    return Promise.resolve(part.length)
  },
  close: () => Promise.resolve(),
})

/** Like `work`, but never longer than `ms`. @throws AppError('archive.too-slow') */
export const within = async <T>(ms: number, work: Promise<T>): Promise<T> => {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new AppError('archive.too-slow', { limit: Math.ceil(ms / 1000), unit: 'seconds' }))
    }, ms)
  })
  try {
    return await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
  }
}

/**
 * Exactly the bytes from `start` to `end`.
 * @throws AppError('archive.damaged') when the file ends before
 */
export const readExactly = async (access: RandomAccess, start: number, end: number): Promise<Buffer> => {
  if (start < 0 || end > access.size || end < start) {
    throw new AppError('archive.damaged', { detail: 'the file ends before its content does' })
  }
  const bytes = Buffer.allocUnsafe(end - start)
  if ((await access.read(bytes, start)) < bytes.length) {
    throw new AppError('archive.damaged', { detail: 'the file ends before its content does' })
  }
  return bytes
}
