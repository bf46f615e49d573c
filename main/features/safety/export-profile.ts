/** Writes a whole profile to one zip: a verified copy of the database and every course file, stored as they are. */
import { createWriteStream, existsSync } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { ZipFile } from 'yazl'
import { AppError } from '../../../shared/kernel/errors.ts'
import { asProfileError } from '../../db/open.ts'
import { blobStore, type BlobStore } from '../../store/blob-store.ts'
import { needRoom } from '../../store/room.ts'
import { inspectCopy } from './copy-check.ts'
import {
  blobEntry,
  DATABASE_ENTRY,
  MANIFEST_ENTRY,
  PROFILE_FORMAT,
  type ProfileManifest,
} from './profile-manifest.ts'

interface Deps {
  readonly blobs: BlobStore
  /** Copies the open database to a file. */
  readonly copy: (target: string, tell: (fraction: number) => void) => Promise<void>
  readonly tmp: string
  readonly now: number
}

const contents = async (blobs: BlobStore): Promise<{ sha256: string; size: number }[]> => {
  const out = []
  for await (const content of blobs.list()) out.push(content)
  return out.sort((a, b) => (a.sha256 < b.sha256 ? -1 : 1))
}

const counted = (total: number, tell: (fraction: number) => void): Transform => {
  let done = 0
  return new Transform({
    transform(piece: Buffer, _, next) {
      done += piece.length
      tell(total > 0 ? Math.min(1, done / total) : 1)
      next(null, piece)
    },
  })
}

/**
 * @param file absolute; nothing is there yet
 * @returns the zip's size
 * @throws AppError('safety.file-exists' | 'storage.unwritable' | 'storage.full' | 'safety.cancelled')
 */
export const exportProfile = async (
  { blobs, copy, tmp, now }: Deps,
  file: string,
  signal: AbortSignal,
  tell: (fraction: number) => void,
): Promise<number> => {
  if (existsSync(file)) throw new AppError('safety.file-exists', { path: file })
  const folder = path.dirname(file)
  if (!existsSync(folder)) throw new AppError('storage.unwritable', { path: folder })
  const database = path.join(tmp, `export-${process.pid}.sqlite`)
  const part = `${file}.part`
  // Courses taken off the shelf meanwhile keep their files until the zip is whole.
  const release = await blobs.hold()
  try {
    await copy(database, () => signal.throwIfAborted())
    const { damage, ...facts } = await inspectCopy({ file: database, plain: true }, signal)
    if (damage !== null) throw new AppError('profile.damaged', { detail: damage })
    const media = blobStore(path.join(path.dirname(blobs.root), 'media'))
    const files = await contents(blobs)
    const pictures = await contents(media)
    const bytes = [...files, ...pictures].reduce((sum, { size }) => sum + size, 0)
    needRoom(folder, facts.bytes + bytes)
    const zip = new ZipFile()
    const manifest: ProfileManifest = {
      format: PROFILE_FORMAT,
      version: 1,
      exportedAt: Math.round(now),
      database: facts,
      files: { count: files.length + pictures.length, bytes },
    }
    zip.addBuffer(Buffer.from(JSON.stringify(manifest)), MANIFEST_ENTRY)
    zip.addFile(database, DATABASE_ENTRY, { compress: true })
    for (const { sha256 } of files) zip.addFile(blobs.pathOf(sha256), blobEntry(sha256), { compress: false })
    for (const { sha256 } of pictures)
      zip.addFile(media.pathOf(sha256), blobEntry(sha256, 'media'), { compress: false })
    zip.end()
    let written = 0
    await pipeline(
      zip.outputStream,
      counted(facts.bytes + bytes, tell),
      async function* (pieces: AsyncIterable<Buffer>) {
        for await (const piece of pieces) {
          written += piece.length
          yield piece
        }
      },
      createWriteStream(part, { flags: 'w', flush: true }),
      { signal },
    )
    await rename(part, file)
    return written
  } catch (error) {
    signal.throwIfAborted()
    const { code } = error as NodeJS.ErrnoException
    if (code === 'EACCES' || code === 'EROFS' || code === 'EPERM')
      throw new AppError('storage.unwritable', { path: folder }, { cause: error })
    throw asProfileError(error)
  } finally {
    release()
    await rm(part, { force: true })
    await rm(database, { force: true })
  }
}
