/** Reads an exported profile: course files into the store, the database among the backups. Nothing is replaced yet. */
import { createHash } from 'node:crypto'
import { createWriteStream, existsSync, mkdirSync } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import path from 'node:path'
import type { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { pipeline } from 'node:stream/promises'
import { openPromise, type Entry, type ZipFile } from 'yauzl'
import { AppError, isCatalogueError } from '../../../shared/kernel/errors.ts'
import { migrations } from '../../db/migrations/index.ts'
import { asProfileError } from '../../db/open.ts'
import { blobPath } from '../../store/blob-store.ts'
import { needRoom } from '../../store/room.ts'
import type { BackupFolder } from './backup-folder.ts'
import { inspectCopy } from './copy-check.ts'
import { contentOfEntry, DATABASE_ENTRY, MANIFEST_ENTRY, ProfileManifest } from './profile-manifest.ts'

const MANIFEST_LIMIT = 64 * 1024

interface Deps {
  readonly folder: BackupFolder
  readonly blobs: string
  readonly tmp: string
  readonly now: number
}

class NotAProfile extends Error {}

const refuse = (detail: string): never => {
  throw new NotAProfile(detail)
}

/** Writes a stream, hashed. @param limit more bytes than were promised end it */
const write = async (
  from: Readable,
  to: string,
  limit: number,
  signal: AbortSignal,
  count: (bytes: number) => void,
): Promise<string> => {
  const hash = createHash('sha256')
  let size = 0
  await pipeline(
    from,
    async function* (pieces: AsyncIterable<Buffer>) {
      for await (const piece of pieces) {
        size += piece.length
        if (size > limit) refuse('longer than it says')
        hash.update(piece)
        count(piece.length)
        yield piece
      }
    },
    createWriteStream(to, { flush: true }),
    { signal },
  )
  return hash.digest('hex')
}

const readManifest = async (zip: ZipFile, entry: Entry): Promise<ProfileManifest> => {
  if (entry.fileName !== MANIFEST_ENTRY || entry.uncompressedSize > MANIFEST_LIMIT) refuse('no profile.json')
  const text = (await buffer(await zip.openReadStreamPromise(entry))).toString()
  const parsed = ProfileManifest.safeParse(JSON.parse(text))
  return parsed.success ? parsed.data : refuse('profile.json')
}

const bringFile = async (
  { blobs, tmp }: Deps,
  zip: ZipFile,
  entry: Entry,
  signal: AbortSignal,
  count: (bytes: number) => void,
): Promise<void> => {
  const { root, sha256 } = contentOfEntry(entry.fileName) ?? refuse(entry.fileName)
  const target = blobPath(root === 'blobs' ? blobs : path.join(path.dirname(blobs), root), sha256)
  if (existsSync(target)) return count(entry.uncompressedSize)
  const part = path.join(tmp, `profile-${process.pid}.part`)
  try {
    const from = await zip.openReadStreamPromise(entry)
    const found = await write(from, part, entry.uncompressedSize, signal, count)
    if (found !== sha256) refuse(entry.fileName)
    mkdirSync(path.dirname(target), { recursive: true })
    await rename(part, target)
  } finally {
    await rm(part, { force: true })
  }
}

const bring = async (
  deps: Deps,
  zip: ZipFile,
  signal: AbortSignal,
  tell: (fraction: number) => void,
): Promise<string> => {
  const { folder, now } = deps
  const name = folder.newName('imported', now)
  const database = path.join(folder.path, `${name}.tmp`)
  let manifest: ProfileManifest | null = null
  let done = 0
  let files = 0
  const count = (bytes: number): void => {
    done += bytes
    if (manifest) tell(Math.min(1, done / (manifest.files.bytes + manifest.database.bytes)))
  }
  try {
    for await (const entry of zip.eachEntry()) {
      signal.throwIfAborted()
      if (!manifest) {
        manifest = await readManifest(zip, entry)
        needRoom(deps.blobs, manifest.files.bytes + manifest.database.bytes)
        if (manifest.database.schema > migrations.length) refuse('written by a newer Carrel')
      } else if (entry.fileName === DATABASE_ENTRY) {
        await write(await zip.openReadStreamPromise(entry), database, manifest.database.bytes, signal, count)
      } else {
        await bringFile(deps, zip, entry, signal, count)
        files += 1
      }
    }
    if (!manifest || !existsSync(database)) return refuse('no database')
    if (files !== manifest.files.count) refuse('files are missing')
    const { damage, ...facts } = await inspectCopy({ file: database, plain: false }, signal)
    if (damage !== null || facts.sha256 !== manifest.database.sha256) refuse('the database is damaged')
    await rename(database, folder.fileOf(name))
    folder.add({ name, kind: 'imported', takenAt: Math.round(now), ...facts, journal: {} })
    return name
  } finally {
    await rm(database, { force: true })
  }
}

/**
 * @returns the name of the backup it has become
 * @throws AppError('safety.not-a-profile' | 'imports.not-found' | 'storage.full' | 'safety.cancelled')
 */
export const importProfile = async (
  deps: Deps,
  file: string,
  signal: AbortSignal,
  tell: (fraction: number) => void,
): Promise<string> => {
  if (!existsSync(file)) throw new AppError('imports.not-found', { path: file })
  mkdirSync(deps.folder.path, { recursive: true })
  mkdirSync(deps.blobs, { recursive: true })
  let zip: ZipFile | undefined
  try {
    zip = await openPromise(file, { lazyEntries: true, autoClose: false, strictFileNames: true })
    return await bring(deps, zip, signal, tell)
  } catch (error) {
    signal.throwIfAborted()
    const known = asProfileError(error)
    if (isCatalogueError(known)) throw known
    const detail = error instanceof NotAProfile ? error.message : 'zip'
    throw new AppError('safety.not-a-profile', { path: file, detail }, { cause: error })
  } finally {
    zip?.close()
  }
}
