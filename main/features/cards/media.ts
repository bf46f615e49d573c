/**
 * The learner's own pictures: `media/ab/<sha-256>`, by content, written once and never changed. They belong to notes,
 * not to a course, so no sweep of the shelf touches them.
 */
import { createHash, randomUUID } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { MediaType } from '../../../shared/features/cards/model.ts'
import { AppError } from '../../../shared/kernel/errors.ts'
import { blobPath } from '../../store/blob-store.ts'

const EXTENSION: Record<MediaType, string> = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/gif': 'gif',
  'image/webp': 'webp',
  'image/avif': 'avif',
}
const NAME = /^([0-9a-f]{64})\.(png|jpg|gif|webp|avif)$/

const starts = (bytes: Uint8Array, at: number, text: string): boolean =>
  Buffer.from(bytes.subarray(at, at + text.length)).toString('latin1') === text

/** What the first bytes say it is; null for anything a page should not draw. SVG is a program, not a picture. */
export const pictureType = (bytes: Uint8Array): MediaType | null => {
  if (starts(bytes, 0, '\x89PNG\r\n\x1a\n')) return 'image/png'
  if (starts(bytes, 0, '\xff\xd8\xff')) return 'image/jpeg'
  if (starts(bytes, 0, 'GIF87a') || starts(bytes, 0, 'GIF89a')) return 'image/gif'
  if (starts(bytes, 0, 'RIFF') && starts(bytes, 8, 'WEBP')) return 'image/webp'
  if (starts(bytes, 4, 'ftypavif') || starts(bytes, 4, 'ftypavis')) return 'image/avif'
  return null
}

export interface CardMedia {
  /** Keeps a picture. @returns its name, `<sha-256>.<extension>` @throws AppError('cards.not-a-picture') */
  add(bytes: Uint8Array): string
  /** A kept picture's file; null for a name of nothing. */
  file(name: string): { file: string; size: number; mediaType: string } | null
  read(name: string): Uint8Array | null
}

export const cardMedia = (root: string): CardMedia => {
  const file: CardMedia['file'] = (name) => {
    const [, sha256, extension] = NAME.exec(name) ?? []
    if (sha256 === undefined) return null
    const at = blobPath(root, sha256)
    const mediaType = Object.entries(EXTENSION).find(([, each]) => each === extension)?.[0]
    if (mediaType === undefined || !existsSync(at)) return null
    return { file: at, size: statSync(at).size, mediaType }
  }
  return {
    add: (bytes) => {
      const type = pictureType(bytes)
      if (type === null) throw new AppError('cards.not-a-picture', {})
      const sha256 = createHash('sha256').update(bytes).digest('hex')
      const at = blobPath(root, sha256)
      if (!existsSync(at)) {
        mkdirSync(path.dirname(at), { recursive: true })
        const beside = `${at}.${randomUUID()}`
        writeFileSync(beside, bytes, { flush: true })
        renameSync(beside, at)
      }
      return `${sha256}.${EXTENSION[type]}`
    },
    file,
    read: (name) => {
      const found = file(name)
      return found && readFileSync(found.file)
    },
  }
}
