import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { JobId } from '../../kernel/brand.ts'
import { carrel, errorsOf } from '../../kernel/contract.ts'
import { ImportJob } from './model.ts'

const job = z.object({ jobId: JobId })
const missing = errorsOf('imports.job-missing')

export const imports = {
  /** Starts importing a file or folder of this machine (absolute path). */
  start: carrel
    .input(z.object({ path: z.string().min(1).max(4096) }))
    .output(ImportJob)
    .errors(errorsOf('imports.not-found', 'imports.unreadable')),
  /** Opens a staging area for files the renderer will upload; used where no path can be had (browser host). */
  stage: carrel
    .input(
      z.object({
        name: z.string().min(1).max(255),
        files: z.number().int().min(1).max(20_000),
        bytes: z.number().int().nonnegative(),
      }),
    )
    .output(z.object({ stageId: JobId, uploadUrl: z.string() })),
  /** Imports what was staged; the staging area is removed when the job ends. */
  startStaged: carrel
    .input(z.object({ stageId: JobId }))
    .output(ImportJob)
    .errors(errorsOf('imports.stage-missing')),
  /** Opens the system's dialog (`nativeDialogs` hosts) and starts a job for each choice; [] when cancelled or not available. */
  pick: carrel.input(z.object({ what: z.enum(['file', 'folder']) })).output(z.array(ImportJob)),
  /** Jobs of this run and unfinished ones of earlier runs, newest first. */
  list: carrel.output(z.array(ImportJob)),
  cancel: carrel.input(job).output(ImportJob).errors(missing),
  /** Starts a failed, cancelled or interrupted job again; what was already copied is not copied again. */
  retry: carrel.input(job).output(ImportJob).errors(missing),
  /** Forgets a finished job. */
  dismiss: carrel.input(job).output(z.void()).errors(missing),
  /** Every change of every job, at most ten a second per job. */
  watch: carrel.output(eventIterator(ImportJob)),
}
