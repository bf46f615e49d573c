/** Whether the disk has room, asked before something large is written. */
import { statfsSync } from 'node:fs'
import { AppError } from '../../shared/kernel/errors.ts'

/** Left free by everything large, so that what a person writes always finds room, bytes. */
const RESERVE = 64 * 1024 * 1024

/** Bytes free for us on the disk of a folder; null where the system does not say. */
export const freeBytes = (folder: string): number | null => {
  try {
    const { bavail, bsize } = statfsSync(folder)
    return bavail * bsize
  } catch {
    return null
  }
}

/**
 * @param reserve bytes to be left; none for what puts a damaged profile right
 * @throws AppError('storage.full') when so many bytes would eat into the reserve
 */
export const needRoom = (folder: string, bytes: number, reserve = RESERVE): void => {
  const free = freeBytes(folder)
  if (free !== null && free < bytes + reserve) throw new AppError('storage.full', {})
}
