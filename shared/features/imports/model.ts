/** Bringing a course in: a job with progress, and the report of what came of it. */
import { z } from 'zod'
import { CourseId, JobId, Millis } from '../../kernel/brand.ts'
import { Unsupported } from '../library/model.ts'

/** What `carrel import --json` prints and the import sheet shows. */
export const ImportReport = z.object({
  courseId: CourseId,
  title: z.string(),
  lessons: z.number().int(),
  assets: z.number().int(),
  quizzes: z.number().int(),
  questions: z.number().int(),
  captions: z.number().int(),
  words: z.number().int(),
  unsupported: z.array(Unsupported),
  /** The course was here already. */
  update: z.boolean(),
  /** Lessons by what this import did to them; all `added` for a new course. */
  changes: z.object({
    added: z.array(z.string()),
    changed: z.array(z.string()),
    removed: z.array(z.string()),
  }),
})
export type ImportReport = z.infer<typeof ImportReport>

export const ImportState = z.enum([
  'queued',
  'reading',
  'copying',
  'finishing',
  'done',
  'failed',
  'cancelled',
  'interrupted',
])
export type ImportState = z.infer<typeof ImportState>

export const ImportJob = z.object({
  id: JobId,
  /** File or folder name, for showing. */
  name: z.string(),
  state: ImportState,
  bytesDone: z.number().nonnegative(),
  bytesTotal: z.number().nonnegative(),
  filesDone: z.number().int().nonnegative(),
  filesTotal: z.number().int().nonnegative(),
  /** Bytes per second over the last few seconds; null before it is known. */
  bytesPerSecond: z.number().nullable(),
  remainingMs: Millis.nullable(),
  startedAt: Millis,
  report: ImportReport.nullable(),
  error: z.object({ code: z.string(), data: z.record(z.string(), z.unknown()) }).nullable(),
})
export type ImportJob = z.infer<typeof ImportJob>
