/** Taking backups: by the clock, after an import, and when asked for. One at a time. */
import { mkdirSync, renameSync, rmSync } from 'node:fs'
import path from 'node:path'
import type { Backup, BackupKind } from '../../../shared/features/safety/model.ts'
import type { Clock } from '../../../shared/kernel/clock.ts'
import { AppError, isAppError } from '../../../shared/kernel/errors.ts'
import { syncFolder } from '../../db/seal.ts'
import { asProfileError, type Db } from '../../db/open.ts'
import type { Log } from '../../ports/index.ts'
import { needRoom } from '../../store/room.ts'
import { dropHeldJournals, journalSizes, type StudyJournal } from '../../sync/study-journal.ts'
import type { BackupFolder } from './backup-folder.ts'
import { backupsRepository } from './backups.repository.ts'
import { inspectCopy } from './copy-check.ts'
import type { Work } from './work.ts'

const HOUR = 3_600_000
/** How often it is looked whether one is due: by the wall clock, so that a laptop's sleep counts as time. */
const LOOK_EVERY_MS = 60_000
/** After an import the next backup comes this soon: the outline of a new course is not worth an hour's risk. */
const SOON_MS = 120_000

interface Deps {
  readonly db: Db
  readonly folder: BackupFolder
  readonly journal: StudyJournal
  readonly journalFolder: string
  readonly clock: Clock
  readonly work: Work
  readonly log: Log
}

export type BackupsService = ReturnType<typeof backupsService>

export const backupsService = ({ db, folder, journal, journalFolder, clock, work, log }: Deps) => {
  const rows = backupsRepository(db)
  let timer: NodeJS.Timeout | undefined
  let copied: string | null = null
  let wantedAt: number | null = null

  const take = (kind: BackupKind): Promise<Backup> =>
    work.alone('backup', async (signal, tell) => {
      mkdirSync(folder.path, { recursive: true })
      needRoom(folder.path, rows.bytes())
      const version = rows.version()
      const takenAt = Math.round(clock.now())
      journal.rotate()
      const inside = journalSizes(journalFolder)
      // A change is in the journal before it is committed: what the sizes count is committed after this.
      rows.settle()
      const name = folder.newName(kind, takenAt)
      const tmp = path.join(folder.path, `${name}.tmp`)
      try {
        await rows.copy(tmp, (fraction) => {
          signal.throwIfAborted()
          tell(fraction * 0.8)
        })
        const { damage, ...facts } = await inspectCopy({ file: tmp, plain: true }, signal)
        if (damage !== null) throw new AppError('profile.damaged', { detail: damage })
        const [newest] = folder.list()
        if (newest?.sha256 === facts.sha256 && kind !== 'before-restore') {
          copied = version
          return newest
        }
        renameSync(tmp, folder.fileOf(name))
        syncFolder(folder.path)
        const manifest = { name, kind, takenAt, ...facts, journal: inside }
        folder.add(manifest)
        copied = version
        folder.prune()
        dropHeldJournals(
          journalFolder,
          folder.list().map((each) => each.journal),
        )
        return manifest
      } catch (error) {
        throw asProfileError(error)
      } finally {
        for (const end of ['', '-journal', '-wal', '-shm']) rmSync(tmp + end, { force: true })
      }
    })

  const isDue = (): boolean => {
    const now = clock.now()
    if (wantedAt !== null && now >= wantedAt) return true
    const [newest] = folder.list()
    // A clock that was wrong for a while leaves backups from the future: they hold nothing up.
    return !newest || now - newest.takenAt >= HOUR || newest.takenAt > now + HOUR
  }

  const look = async (): Promise<void> => {
    if (rows.version() === copied || !isDue()) return
    wantedAt = null
    try {
      await take('automatic')
    } catch (error) {
      if (!isAppError(error, 'safety.busy') && !isAppError(error, 'safety.cancelled'))
        log('warn', 'safety.backup-failed', { cause: String(error) })
    }
  }

  return {
    take,
    /** Looks at once whether one is due, and takes it. */
    look,
    /** Something came that should not wait an hour. */
    soon: (): void => {
      wantedAt ??= clock.now() + SOON_MS
    },
    start: (): void => {
      timer = setInterval(() => void look(), LOOK_EVERY_MS)
      timer.unref()
    },
    stop: (): void => clearInterval(timer),
  }
}
