/** The folder of backups: `<name>.sqlite` and `<name>.json` each. */
import { existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import path from 'node:path'
import { BackupName, type BackupKind } from '../../../shared/features/safety/model.ts'
import { writeWhole } from '../../db/seal.ts'
import { Manifest } from './manifest.ts'

const HOURLY = 24
const DAILY = 14
/** Of each of the others. */
const KEPT = 10
/** A file without a manifest that nobody has touched for so long was left by a killed process. */
const LEFT_MS = 3_600_000

export interface BackupFolder {
  readonly path: string
  /** Those that count, newest first. */
  list(): Manifest[]
  find(name: string): Manifest | null
  fileOf(name: string): string
  /** A name nobody has. @param at ms since 1970 */
  newName(kind: BackupKind, at: number): string
  /** Makes a copy that lies under its name count. */
  add(manifest: Manifest): void
  remove(name: string): void
  /** Removes what is too old, and what a killed process left. */
  prune(): void
}

const readManifest = (file: string): Manifest | null => {
  try {
    return Manifest.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    return null
  }
}

const dayOf = (at: number): string => new Date(at).toISOString().slice(0, 10)

/** Those to keep: the newest, and the last of each of the newest days. @param newestFirst automatic ones */
export const keptAutomatic = <T extends { takenAt: number }>(newestFirst: readonly T[]): Set<T> => {
  const kept = new Set(newestFirst.slice(0, HOURLY))
  const days = new Set<string>()
  for (const backup of newestFirst) {
    const day = dayOf(backup.takenAt)
    if (days.has(day) || days.size >= DAILY) continue
    days.add(day)
    kept.add(backup)
  }
  return kept
}

export const backupFolder = (folder: string): BackupFolder => {
  const at = (name: string): string => path.join(folder, name)
  const names = (): string[] => (existsSync(folder) ? readdirSync(folder) : [])

  const list = (): Manifest[] =>
    names()
      .filter((name) => name.endsWith('.json'))
      .flatMap((name) => readManifest(at(name)) ?? [])
      .filter(({ name }) => existsSync(at(`${name}.sqlite`)))
      .sort((a, b) => b.takenAt - a.takenAt || (a.name < b.name ? 1 : -1))

  const remove = (name: string): void => {
    // The manifest first: what lies there without one does not count.
    for (const end of ['.json', '.sqlite']) rmSync(at(name + end), { force: true })
  }

  return {
    path: folder,
    list,
    find: (name) => (BackupName.safeParse(name).success ? readManifest(at(`${name}.json`)) : null),
    fileOf: (name) => at(`${name}.sqlite`),
    newName: (kind, now) => {
      const base = new Date(now).toISOString().slice(0, 19).replaceAll(':', '-')
      for (let n = 0; ; n++) {
        const name = n === 0 ? `${base}-${kind}` : `${base}-${n}-${kind}`
        if (!names().some((taken) => taken.startsWith(`${name}.`))) return name
      }
    },
    add: (manifest) => writeWhole(at(`${manifest.name}.json`), JSON.stringify(manifest)),
    remove,
    prune: () => {
      const all = list()
      const automatic = all.filter(({ kind }) => kind === 'automatic')
      const kept = keptAutomatic(automatic)
      for (const backup of automatic) if (!kept.has(backup)) remove(backup.name)
      for (const kind of ['manual', 'before-restore', 'imported'] as const) {
        for (const { name } of all.filter((each) => each.kind === kind).slice(KEPT)) remove(name)
      }
      const counted = new Set(list().flatMap(({ name }) => [`${name}.json`, `${name}.sqlite`]))
      // Somebody may be at work on a young one.
      for (const name of names()) {
        if (!counted.has(name) && statSync(at(name)).mtimeMs < Date.now() - LEFT_MS)
          rmSync(at(name), { force: true, recursive: true })
      }
    },
  }
}
