/** Where everything of a profile lies that this feature looks after. */
import path from 'node:path'

export interface ProfileFiles {
  readonly profile: string
  readonly database: string
  /** A database being put together, on its way to the place above. */
  readonly restoring: string
  readonly backups: string
  readonly journal: string
  readonly quarantine: string
  /** How far the way back from damage has come, and what the learner has not read yet. */
  readonly recovery: string
  /** A restore that is to happen before the database is opened next. */
  readonly order: string
}

export const profileFiles = (profile: string): ProfileFiles => {
  const database = path.join(profile, 'carrel.sqlite')
  return {
    profile,
    database,
    restoring: `${database}.restoring`,
    backups: path.join(profile, 'backups'),
    journal: path.join(profile, 'journal'),
    quarantine: path.join(profile, 'quarantine'),
    recovery: path.join(profile, 'recovery.json'),
    order: path.join(profile, 'restore.json'),
  }
}

/** A database and what SQLite and the seal keep beside it. */
export const besides = ['', '-wal', '-shm', '.seal'] as const
