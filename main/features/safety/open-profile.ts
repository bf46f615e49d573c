/** Opens a profile's database after looking whether it is whole; climbs the ladder when it is not. */
import type { Recovery } from '../../../shared/features/safety/model.ts'
import { AppError, isAppError } from '../../../shared/kernel/errors.ts'
import { openDatabase, type Db } from '../../db/open.ts'
import { breakSeal } from '../../db/seal.ts'
import { docRepository } from '../../sync/doc.repository.ts'
import { replay } from '../../sync/replay.ts'
import { readJournal } from '../../sync/study-journal.ts'
import { rebuildRows, type MakeRebuilders } from './build-database.ts'
import { healthOf, openElsewhere } from './damage.ts'
import { climb, finishClimb } from './ladder.ts'
import type { ProfileFiles } from './profile-files.ts'
import type { Log } from '../../ports/index.ts'
import { readRecovery, writeRecovery } from './recovery-record.ts'
import { obeyOrder } from './restore-order.ts'

interface Options {
  /** Climb by ourselves; else damage is only said. */
  readonly repair: boolean
  readonly now: number
  readonly rebuilders: MakeRebuilders
  readonly log: Log
}

export interface OpenedProfile {
  readonly db: Db
  /** What was done about damage just now. */
  readonly recovery: Recovery | null
  /** A backup was put in place, as it had been ordered. */
  readonly restored: boolean
}

const stamp = (now: number): string => new Date(now).toISOString().slice(0, 19).replaceAll(':', '-')

/** Goes on with what a kill ended. */
const goOn = (files: ProfileFiles, rebuilders: MakeRebuilders): Recovery | null => {
  const record = readRecovery(files.recovery)
  if (record?.state === 'begun') return climb(files, record, rebuilders)
  if (record?.state !== 'ready') return null
  finishClimb(files, record.recovery)
  return record.recovery
}

const isUnderWay = (files: ProfileFiles): boolean => {
  const record = readRecovery(files.recovery)
  return record?.state === 'begun' || record?.state === 'ready'
}

/** A restore that fails leaves what is there, and the person at their desk. */
const obey = (files: ProfileFiles, { now, rebuilders, log }: Options): boolean => {
  try {
    return obeyOrder(files, now, rebuilders)
  } catch (error) {
    log('error', 'safety.restore-failed', { cause: String(error) })
    return false
  }
}

const repaired = (files: ProfileFiles, detail: string, { repair, now, rebuilders }: Options): Recovery => {
  if (!repair) throw new AppError('profile.damaged', { detail })
  const at = Math.round(now)
  return climb(files, { state: 'begun', at, detail, quarantine: `quarantine/${stamp(now)}` }, rebuilders)
}

/** SQLite's check sees the structure; the documents' own checksums see what is in it. */
const mustBeWhole = (db: Db): void => {
  const damaged = docRepository(db).damaged()
  if (damaged.length === 0) return
  db.close()
  throw new AppError('profile.damaged', { detail: `study documents: ${damaged.length}` })
}

/**
 * After a kill the log may have lost its end. The last record of a journal file may belong to a change that was
 * never acknowledged: it is taken in without a word.
 */
const heal = (files: ProfileFiles, db: Db, { now, rebuilders }: Options): Recovery | null => {
  const journals = readJournal(files.journal)
  const repository = docRepository(db)
  const before = journals.flatMap(({ records }) => records.slice(0, -1))
  const last = journals.flatMap(({ records }) => records.slice(-1))
  const { lost, all, incomplete } = db
    .transaction(() => {
      const first = replay(repository, before)
      const second = replay(repository, last)
      const changed = [...new Set([...first.changed, ...second.changed])]
      rebuildRows(db, repository, rebuilders(db), changed)
      return { lost: first.changed, all: changed, incomplete: second.incomplete }
    })
    .immediate()
  if (lost.length === 0) return null
  const recovery: Recovery = {
    at: Math.round(now),
    how: 'healed',
    detail: 'the end of the log was lost',
    backup: null,
    documents: all.length,
    incomplete: [...incomplete],
    courses: [],
    quarantine: null,
  }
  writeRecovery(files.recovery, { state: 'done', recovery })
  return recovery
}

/**
 * @throws AppError('profile.damaged') when it is and we may not repair it; nothing is changed then
 * @throws AppError('storage.full') when there is no room to repair it; the next start goes on
 */
export const openProfile = (files: ProfileFiles, options: Options): OpenedProfile => {
  if (openElsewhere(files.profile)) {
    return { db: openDatabase(files.database), recovery: null, restored: false }
  }
  if (!options.repair && isUnderWay(files))
    throw new AppError('profile.damaged', { detail: 'repair unfinished' })
  let recovery = options.repair ? goOn(files, options.rebuilders) : null
  const restored = options.repair && obey(files, options)
  const health = healthOf(files)
  if (health.state === 'damaged') recovery = repaired(files, health.detail, options)
  let db: Db
  try {
    db = openDatabase(files.database)
    if (health.state === 'unclean') mustBeWhole(db)
  } catch (error) {
    if (!isAppError(error, 'profile.damaged')) throw error
    recovery = repaired(files, error.data.detail, options)
    db = openDatabase(files.database)
  }
  breakSeal(files.database)
  if (health.state === 'unclean') recovery = heal(files, db, options) ?? recovery
  return { db, recovery, restored }
}
