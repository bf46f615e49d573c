/** What the learner and the terminal ask of this feature. */
import { rmSync } from 'node:fs'
import type { Backup, Recovery, Storage } from '../../../shared/features/safety/model.ts'
import { AppError } from '../../../shared/kernel/errors.ts'
import { freeBytes } from '../../store/room.ts'
import type { LibraryRepository } from '../library/index.ts'
import type { BackupFolder } from './backup-folder.ts'
import type { BackupsService } from './backups.service.ts'
import { isGood } from './build-database.ts'
import { besides, type ProfileFiles } from './profile-files.ts'
import { dropRecovery, readRecovery } from './recovery-record.ts'
import { goodBackup, orderRestore } from './restore-order.ts'
import { sizeOf } from './sizes.ts'

/** The answer leaves before the brain does. */
const REOPEN_AFTER_MS = 100

interface Deps {
  readonly files: ProfileFiles
  readonly folder: BackupFolder
  readonly backups: Pick<BackupsService, 'take'>
  readonly library: Pick<LibraryRepository, 'courses'>
  /** Starts the brain again; absent where the host cannot. */
  readonly reopen: (() => void) | undefined
}

export type SafetyService = ReturnType<typeof safetyService>

export const safetyService = ({ files, folder, backups, library, reopen }: Deps) => {
  const list = (): Backup[] =>
    folder.list().map(({ name, kind, takenAt, bytes }) => ({ name, kind, takenAt, bytes }))

  return {
    list,
    /** Those that are no longer what they were when they were made. Reads them all. */
    damaged: (): string[] =>
      folder
        .list()
        .filter((manifest) => !isGood(folder, manifest))
        .map(({ name }) => name),
    backUp: (): Promise<Backup> => backups.take('manual'),
    /**
     * Orders a restore, after backing up what is there now.
     * @returns whether the brain starts again by itself
     */
    restore: async (name: string): Promise<{ reopening: boolean }> => {
      goodBackup(files, name)
      await backups.take('before-restore')
      // Making room for the newest may have removed the oldest.
      goodBackup(files, name)
      orderRestore(files, name)
      if (reopen) setTimeout(reopen, REOPEN_AFTER_MS)
      return { reopening: reopen !== undefined }
    },
    /** @throws AppError('safety.backup-missing') */
    remove: (name: string): void => {
      if (!folder.find(name)) throw new AppError('safety.backup-missing', {})
      folder.remove(name)
    },
    /** What the learner has not read yet. */
    recovery: (): Recovery | null => {
      const record = readRecovery(files.recovery)
      return record?.state === 'done' ? record.recovery : null
    },
    dismissRecovery: (): void => {
      if (readRecovery(files.recovery)?.state === 'done') dropRecovery(files.recovery)
    },
    storage: async (): Promise<Storage> => {
      const study = await Promise.all(
        [...besides.map((end) => files.database + end), files.journal].map(sizeOf),
      )
      return {
        courses: library
          .courses()
          .map(({ id, title, bytes }) => ({ courseId: id, title, bytes }))
          .sort((a, b) => b.bytes - a.bytes),
        studyBytes: study.reduce((sum, size) => sum + size, 0),
        backupBytes: await sizeOf(files.backups),
        quarantineBytes: await sizeOf(files.quarantine),
        freeBytes: freeBytes(files.profile),
        profile: files.profile,
      }
    },
    emptyQuarantine: (): void => rmSync(files.quarantine, { recursive: true, force: true }),
  }
}
