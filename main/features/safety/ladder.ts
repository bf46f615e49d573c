/**
 * The way back from a damaged database: move it aside with its log, take the newest good backup, bring every study
 * document up to date from the journal and from what the damaged file still gives, derive the rows again, put the
 * result in place, and remember what to tell the learner. Killed at any point it begins again where it was.
 */
import { existsSync, mkdirSync, renameSync } from 'node:fs'
import path from 'node:path'
import type { Recovery } from '../../../shared/features/safety/model.ts'
import { salvage } from '../../db/salvage.ts'
import { syncFolder, writeWhole } from '../../db/seal.ts'
import { asProfileError } from '../../db/open.ts'
import { courseIdentities } from './courses.repository.ts'
import { readJournal } from '../../sync/study-journal.ts'
import { replay } from '../../sync/replay.ts'
import { backupFolder } from './backup-folder.ts'
import { buildDatabase, isGood, placeDatabase, type MakeRebuilders } from './build-database.ts'
import { besides, type ProfileFiles } from './profile-files.ts'
import { writeRecovery, type RecoveryRecord } from './recovery-record.ts'

type Begun = Extract<RecoveryRecord, { state: 'begun' }>

const moveAside = (files: ProfileFiles, folder: string): void => {
  mkdirSync(folder, { recursive: true })
  for (const end of besides) {
    const to = path.join(folder, `carrel.sqlite${end}`)
    if (existsSync(files.database + end) && !existsSync(to)) renameSync(files.database + end, to)
  }
  syncFolder(folder)
  syncFolder(files.profile)
}

const publicBackup = ({
  name,
  kind,
  takenAt,
  bytes,
}: NonNullable<Recovery['backup']>): Recovery['backup'] => ({
  name,
  kind,
  takenAt,
  bytes,
})

const climbFrom = (files: ProfileFiles, begun: Begun, makeRebuilders: MakeRebuilders): Recovery => {
  const aside = path.join(files.profile, begun.quarantine)
  moveAside(files, aside)
  const folder = backupFolder(files.backups)
  const base = folder.list().find((manifest) => isGood(folder, manifest)) ?? null
  const journal = readJournal(files.journal).flatMap(({ records }) => records)
  const found = salvage(path.join(aside, 'carrel.sqlite'))
  let recovery: Recovery | undefined
  buildDatabase(files, folder, base, makeRebuilders, (repository, db) => {
    const { changed, incomplete } = replay(repository, [...journal, ...found.proven], found.unproven)
    const there = courseIdentities(db)
    recovery = {
      at: begun.at,
      how: base ? 'restored' : 'rebuilt',
      detail: begun.detail,
      backup: base && publicBackup(base),
      documents: changed.length,
      incomplete: [...incomplete],
      courses: found.courses.filter(({ identity }) => !there.has(identity)).map(({ title }) => title),
      quarantine: begun.quarantine,
    }
    return changed
  })
  if (!recovery) throw new Error('Nothing was put together')
  writeWhole(path.join(aside, 'report.json'), JSON.stringify(recovery))
  return recovery
}

/** @throws AppError('storage.full'); what has been done stays, the next start goes on */
export const climb = (files: ProfileFiles, begun: Begun, makeRebuilders: MakeRebuilders): Recovery => {
  try {
    writeRecovery(files.recovery, begun)
    const recovery = climbFrom(files, begun, makeRebuilders)
    finishClimb(files, recovery)
    return recovery
  } catch (error) {
    throw asProfileError(error)
  }
}

/** The last rung: the new database takes its place. */
export const finishClimb = (files: ProfileFiles, recovery: Recovery): void => {
  writeRecovery(files.recovery, { state: 'ready', recovery })
  placeDatabase(files)
  writeRecovery(files.recovery, { state: 'done', recovery })
}
