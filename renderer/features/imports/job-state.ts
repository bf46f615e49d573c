import type { ImportJob, ImportState } from '../../../shared/features/imports/model.ts'
import type { Upload } from './uploads.ts'

const running: readonly ImportState[] = ['queued', 'reading', 'copying', 'finishing']

export const isRunning = (job: ImportJob): boolean => running.includes(job.state)

/** How much of everything under way is done, 0 to 1; null before anything is known. */
export const overall = (jobs: readonly ImportJob[], uploads: readonly Upload[]): number | null => {
  const parts = [...jobs.filter(isRunning), ...uploads.filter(({ error }) => error === null)]
  const total = parts.reduce((sum, part) => sum + part.bytesTotal, 0)
  const done = parts.reduce((sum, part) => sum + part.bytesDone, 0)
  return total > 0 ? Math.min(1, done / total) : null
}
