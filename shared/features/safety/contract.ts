import { z } from 'zod'
import { carrel, errorsOf } from '../../kernel/contract.ts'
import { Backup, BackupName, Recovery, SafetyWork, Storage } from './model.ts'

const named = z.object({ backup: BackupName })
const place = z.object({ file: z.string().min(1).max(4096) })

export const safety = {
  /** Verified backups, newest first. */
  backups: carrel.output(z.array(Backup)),
  /** Makes one now. Where nothing has changed since the newest, that one is answered. */
  backUp: carrel.output(Backup).errors(errorsOf('safety.busy')),
  /**
   * Puts a backup in the place of what is there now, which is backed up first.
   * `reopening: false`: this host cannot start again by itself; it happens when Carrel is opened next.
   */
  restore: carrel
    .input(named)
    .output(z.object({ reopening: z.boolean() }))
    .errors(errorsOf('safety.backup-missing', 'safety.backup-damaged', 'safety.busy')),
  removeBackup: carrel.input(named).output(z.void()).errors(errorsOf('safety.backup-missing')),
  /** What was done after damage and not yet read by the learner. */
  recovery: carrel.output(Recovery.nullable()),
  /** The learner has read it. */
  dismissRecovery: carrel.output(z.void()),
  storage: carrel.output(Storage),
  /** Removes damaged files that were moved aside. */
  emptyQuarantine: carrel.output(z.void()),
  /** What is going on now. */
  work: carrel.output(SafetyWork.nullable()),
  /** Ends what is going on; nothing half-made stays. */
  cancel: carrel.output(z.void()),
  /** A name nobody has yet for {@link exportProfile}, in the person's own folder. */
  exportPlace: carrel.output(z.object({ file: z.string() })),
  /** Writes everything (database, courses' files) to one zip. Never replaces a file. */
  exportProfile: carrel
    .input(place)
    .output(z.object({ file: z.string(), bytes: z.number() }))
    .errors(errorsOf('safety.busy', 'safety.cancelled', 'safety.file-exists', 'storage.unwritable')),
  /** Puts an exported profile in the place of this one, which is backed up first. */
  importProfile: carrel
    .input(place)
    .output(z.object({ reopening: z.boolean() }))
    .errors(errorsOf('safety.busy', 'safety.cancelled', 'safety.not-a-profile', 'imports.not-found')),
}
