/** One file dressed as a tree. A medium brings the captions that lie beside it. */
import { lstat, readdir } from 'node:fs/promises'
import path from 'node:path'
import type { Source } from '../source.ts'
import { diskSource } from './disk-files.ts'
import type { DiskEntry } from './disk-files.ts'
import type { ArchiveLimits } from './limits.ts'
import { checkName } from './names.ts'

const media = /\.(mp4|m4v|webm|mov|mkv|ogv|mp3|m4a|aac|ogg|oga|opus|flac|wav)$/i

/** `talk.vtt`, `talk.zh-CN.srt` beside `talk.mp4`. */
const isCaptionOf = (candidate: string, medium: string): boolean => {
  const stem = path.parse(medium).name.normalize('NFC')
  const name = candidate.normalize('NFC')
  return name.startsWith(`${stem}.`) && /^(\.[\w-]{2,35})?\.(vtt|srt)$/i.test(name.slice(stem.length))
}

const describe = async (location: string, limits: ArchiveLimits): Promise<DiskEntry | null> => {
  const stat = await lstat(location)
  if (!stat.isFile()) return null
  const name = checkName(path.basename(location), { depth: limits.depth, from: 'disk' })
  return { path: name, size: stat.size, modifiedMs: Math.trunc(stat.mtimeMs), location }
}

/** A folder that can't be listed costs the captions, not the medium. */
const siblings = async (folder: string): Promise<string[]> => readdir(folder).catch(() => [])

/** @param location absolute path of a regular file */
export const openFile = async (
  location: string,
  limits: ArchiveLimits,
  signal: AbortSignal,
): Promise<Source> => {
  const base = path.basename(location)
  const folder = path.dirname(location)
  const captions = media.test(base) ? (await siblings(folder)).filter((name) => isCaptionOf(name, base)) : []
  const described = await Promise.all(
    [base, ...captions].map((name) => describe(path.join(folder, name), limits)),
  )
  const entries = described.filter((entry) => entry !== null)
  return diskSource(
    { name: path.parse(base).name, origin: location, container: 'file' },
    entries,
    limits,
    signal,
  )
}
