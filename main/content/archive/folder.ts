/** A folder on this computer as a Source. */
import { lstat, readdir, realpath } from 'node:fs/promises'
import type { Dirent } from 'node:fs'
import path from 'node:path'
import { AppError } from '../../../shared/kernel/errors.ts'
import type { Source } from '../source.ts'
import { createNames } from './collisions.ts'
import type { Names } from './collisions.ts'
import { diskSource } from './disk-files.ts'
import type { DiskEntry } from './disk-files.ts'
import type { ArchiveLimits } from './limits.ts'
import { isLitterSegment } from './litter.ts'
import { checkName, refuse } from './names.ts'
import { asReadError } from './read-errors.ts'

interface Walk {
  readonly root: string
  readonly realRoot: string
  readonly limits: ArchiveLimits
  readonly signal: AbortSignal
  readonly names: Names
  readonly entries: DiskEntry[]
  seen: number
  readonly deadline: number
}

/** A link is never followed. One that stays inside shows what is listed anyway; one that leads out is refused. */
const refuseLeavingLink = async (walk: Walk, location: string, name: string): Promise<void> => {
  const target = await realpath(location).catch(() => null)
  if (target === null) return
  const inside = target === walk.realRoot || target.startsWith(walk.realRoot + path.sep)
  if (!inside) throw refuse('archive.symlink', name)
}

const addFile = async (walk: Walk, location: string, name: string): Promise<void> => {
  const checked = checkName(name, { depth: walk.limits.depth, from: 'disk' })
  walk.names.addFile(checked)
  const stat = await lstat(location)
  if (!stat.isFile()) throw new AppError('imports.changed-underneath', { path: name })
  walk.entries.push({ path: checked, size: stat.size, modifiedMs: Math.trunc(stat.mtimeMs), location })
}

const checkPace = (walk: Walk): void => {
  if (walk.signal.aborted) throw new AppError('imports.cancelled', {})
  if (++walk.seen > walk.limits.entries) {
    throw new AppError('archive.too-many-entries', { limit: walk.limits.entries, unit: 'entries' })
  }
  if (performance.now() > walk.deadline) {
    throw new AppError('archive.too-slow', { limit: Math.ceil(walk.limits.openMs / 1000), unit: 'seconds' })
  }
}

const visit = async (walk: Walk, entry: Dirent, folder: string): Promise<void> => {
  if (isLitterSegment(entry.name)) return
  checkPace(walk)
  const name = folder === '' ? entry.name : `${folder}/${entry.name}`
  const location = path.join(walk.root, name)
  if (entry.isSymbolicLink()) return refuseLeavingLink(walk, location, name)
  if (entry.isFile()) return addFile(walk, location, name)
  if (!entry.isDirectory()) throw refuse('archive.special-file', name)
  walk.names.addFolder(checkName(name, { depth: walk.limits.depth, from: 'disk' }))
  return visitFolder(walk, name)
}

const listFolder = async (walk: Walk, folder: string): Promise<Dirent[]> => {
  try {
    return await readdir(path.join(walk.root, folder), { withFileTypes: true })
  } catch (error) {
    throw asReadError(error, folder === '' ? walk.root : folder)
  }
}

/** Files looked at together; folders one after the other, so that the limits are kept. */
const batch = 32

const visitFolder = async (walk: Walk, folder: string): Promise<void> => {
  const listed = await listFolder(walk, folder)
  const files = listed.filter((entry) => !entry.isDirectory())
  for (let i = 0; i < files.length; i += batch) {
    await Promise.all(files.slice(i, i + batch).map((entry) => visit(walk, entry, folder)))
  }
  for (const entry of listed) if (entry.isDirectory()) await visit(walk, entry, folder)
}

/**
 * Every file below a folder.
 *
 * @throws AppError('archive.symlink') for a link out of it; 'archive.special-file', 'archive.too-many-entries' and
 *   the codes of {@link checkName}; 'imports.unreadable' for a part this account may not read
 */
export const openFolder = async (
  root: string,
  limits: ArchiveLimits,
  signal: AbortSignal,
): Promise<Source> => {
  const walk: Walk = {
    root,
    realRoot: await realpath(root),
    limits,
    signal,
    names: createNames(),
    entries: [],
    seen: 0,
    deadline: performance.now() + limits.openMs,
  }
  try {
    await visitFolder(walk, '')
  } catch (error) {
    throw asReadError(error, root)
  }
  return diskSource(
    { name: path.basename(root), origin: root, container: 'folder' },
    walk.entries,
    limits,
    signal,
  )
}
