/** A whole profile out to one file, and back in. */
import { existsSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { Clock } from '../../../shared/kernel/clock.ts'
import type { Db } from '../../db/open.ts'
import type { BlobStore } from '../../store/blob-store.ts'
import type { BackupFolder } from './backup-folder.ts'
import { backupsRepository } from './backups.repository.ts'
import { exportProfile } from './export-profile.ts'
import { importProfile } from './import-profile.ts'
import type { SafetyService } from './safety.service.ts'
import type { Work } from './work.ts'

interface Deps {
  readonly db: Db
  readonly blobs: BlobStore
  readonly folder: BackupFolder
  readonly tmp: string
  readonly clock: Clock
  readonly work: Work
  readonly restore: SafetyService['restore']
}

export type TransferService = ReturnType<typeof transferService>

const ownFolder = (): string => {
  const downloads = path.join(os.homedir(), 'Downloads')
  return existsSync(downloads) ? downloads : os.homedir()
}

export const transferService = ({ db, blobs, folder, tmp, clock, work, restore }: Deps) => {
  const rows = backupsRepository(db)
  return {
    /** A name nobody has yet, in the person's own folder. */
    place: (): string => {
      const day = new Date(clock.now()).toISOString().slice(0, 10)
      for (let n = 1; ; n++) {
        const file = path.join(ownFolder(), n === 1 ? `Carrel-${day}.zip` : `Carrel-${day}-${n}.zip`)
        if (!existsSync(file)) return file
      }
    },
    exportTo: (file: string): Promise<{ file: string; bytes: number }> =>
      work.alone('export', async (signal, tell) => {
        const target = path.resolve(file)
        const bytes = await exportProfile(
          { blobs, copy: rows.copy, tmp, now: clock.now() },
          target,
          signal,
          tell,
        )
        return { file: target, bytes }
      }),
    /** Brings it in and orders its restore. @see SafetyService.restore */
    importFrom: async (file: string): Promise<{ reopening: boolean }> => {
      // Nothing of it is referred to before the restore: no sweep may come between.
      const release = await blobs.hold()
      try {
        const name = await work.alone('import', (signal, tell) =>
          importProfile(
            { folder, blobs: blobs.root, tmp, now: clock.now() },
            path.resolve(file),
            signal,
            tell,
          ),
        )
        return await restore(name)
      } finally {
        release()
      }
    },
  }
}
