/** Whether the database is what it was, before anything is done with it. */
import { existsSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { quickCheck } from '../../db/check.ts'
import { checkSeal } from '../../db/seal.ts'
import { journalSizes } from '../../sync/study-journal.ts'
import { backupFolder } from './backup-folder.ts'
import type { ProfileFiles } from './profile-files.ts'

export type Health =
  | { readonly state: 'whole' }
  /** It was not closed: SQLite finds no fault, the newest changes may still be missing. */
  | { readonly state: 'unclean' }
  | { readonly state: 'damaged'; readonly detail: string }

/** Whether another process has this profile's window open; then nothing is ours to judge. */
export const openElsewhere = (profile: string): boolean => {
  try {
    const pid = Number(readFileSync(path.join(profile, 'host.pid'), 'utf8'))
    if (!(pid > 0) || pid === process.pid) return false
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** Whether there ever was something in this profile. */
const hasPast = (files: ProfileFiles): boolean =>
  backupFolder(files.backups).list().length > 0 ||
  Object.values(journalSizes(files.journal)).some((size) => size > 0)

export const healthOf = (files: ProfileFiles): Health => {
  const { database } = files
  const sealed = checkSeal(database)
  if (sealed.state === 'whole') return { state: 'whole' }
  if (sealed.state === 'broken') return { state: 'damaged', detail: `bytes changed after ${sealed.at}` }
  if (!existsSync(database) || statSync(database).size === 0) {
    if (!hasPast(files)) return { state: 'whole' }
    return { state: 'damaged', detail: existsSync(database) ? 'empty' : 'missing' }
  }
  const detail = quickCheck(database)
  return detail === null ? { state: 'unclean' } : { state: 'damaged', detail }
}
