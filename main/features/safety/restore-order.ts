/** A restore the learner asked for: it happens before the database is opened next, when nobody holds it. */
import { copyFileSync, existsSync, readFileSync, rmSync } from 'node:fs'
import { z } from 'zod'
import { BackupName } from '../../../shared/features/safety/model.ts'
import { AppError } from '../../../shared/kernel/errors.ts'
import { asProfileError } from '../../db/open.ts'
import { writeWhole } from '../../db/seal.ts'
import { backupFolder } from './backup-folder.ts'
import { buildDatabase, isGood, placeDatabase, type MakeRebuilders } from './build-database.ts'
import type { Manifest } from './manifest.ts'
import type { ProfileFiles } from './profile-files.ts'

const Order = z.object({ backup: BackupName })

/** @throws AppError('safety.backup-missing' | 'safety.backup-damaged') */
export const goodBackup = (files: ProfileFiles, name: string): Manifest => {
  const folder = backupFolder(files.backups)
  const manifest = folder.find(name)
  if (!manifest || !existsSync(folder.fileOf(name))) throw new AppError('safety.backup-missing', {})
  if (!isGood(folder, manifest)) throw new AppError('safety.backup-damaged', { backup: name })
  return manifest
}

export const orderRestore = (files: ProfileFiles, name: string): void =>
  writeWhole(files.order, JSON.stringify({ backup: name }))

const orderedBackup = (file: string): string | null => {
  try {
    return Order.parse(JSON.parse(readFileSync(file, 'utf8'))).backup
  } catch {
    return null
  }
}

/**
 * Does what was ordered. The journal belonged to the state that is replaced and goes with it: that state is a
 * backup of its own, taken when the order was given.
 * @returns whether there was an order
 */
export const obeyOrder = (files: ProfileFiles, now: number, makeRebuilders: MakeRebuilders): boolean => {
  const name = orderedBackup(files.order)
  if (name === null) return false
  try {
    const manifest = goodBackup(files, name)
    const folder = backupFolder(files.backups)
    buildDatabase(files, folder, manifest, makeRebuilders, () => [])
    placeDatabase(files)
    rmSync(files.journal, { recursive: true, force: true })
    // The newest backup is what is there now, not what was replaced: damage leads back to this.
    const takenAt = Math.round(now)
    const again: Manifest = {
      ...manifest,
      name: folder.newName('automatic', now),
      kind: 'automatic',
      takenAt,
      journal: {},
    }
    copyFileSync(folder.fileOf(name), folder.fileOf(again.name))
    folder.add(again)
  } catch (error) {
    throw asProfileError(error)
  } finally {
    // An order that cannot be obeyed is not tried again and again: what is there is opened.
    rmSync(files.order, { force: true })
  }
  return true
}
