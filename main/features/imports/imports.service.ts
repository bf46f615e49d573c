/** Import jobs: started, watched, cancelled, gone on with after a kill. One runs at a time, the others wait. */
import { existsSync, rmSync } from 'node:fs'
import path from 'node:path'
import type { EventPublisher } from '@orpc/server'
import type { CourseId, JobId } from '../../../shared/kernel/brand.ts'
import type { Clock } from '../../../shared/kernel/clock.ts'
import { AppError, isCatalogueError, toWire } from '../../../shared/kernel/errors.ts'
import type { ImportJob, ImportState } from '../../../shared/features/imports/model.ts'
import type { LibraryEvent } from '../../../shared/features/library/model.ts'
import type { Desktop, Log } from '../../ports/index.ts'
import type { BlobStore } from '../../store/blob-store.ts'
import type { CourseWriter, LibraryRepository } from '../library/index.ts'
import { commitCourse } from './commit-course.ts'
import { ImportFailure, startImport, type ImportRun } from './import-run.ts'
import type { ImportsRepository, JobRecord } from './imports.repository.ts'
import { rateMeter, type RateMeter } from './rate.ts'
import type { StagingArea } from './staging.ts'

interface Deps {
  readonly repository: ImportsRepository
  readonly library: LibraryRepository
  readonly writer: CourseWriter
  readonly blobs: BlobStore
  readonly staging: StagingArea
  readonly tmp: string
  readonly clock: Clock
  readonly newId: () => string
  readonly jobs: EventPublisher<{ job: ImportJob }>
  readonly publish: (event: LibraryEvent) => void
  readonly desktop: Desktop
  readonly log: Log
  /** Told when a course was written anew; the import is done when it has answered. */
  readonly updated?: (courseId: CourseId) => Promise<void>
}

interface LiveJob {
  record: JobRecord
  count: Pick<ImportJob, 'bytesDone' | 'bytesTotal' | 'filesDone' | 'filesTotal'>
  rate: RateMeter
  run: ImportRun | null
  /** Not the person's doing (the demonstration course): it is not shown among their imports. */
  quiet: boolean
}

const NOTHING = { bytesDone: 0, bytesTotal: 0, filesDone: 0, filesTotal: 0 }
const UNFINISHED: readonly ImportState[] = ['queued', 'reading', 'copying', 'finishing']

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

export type ImportsService = ReturnType<typeof importsService>

export const importsService = (deps: Deps) => {
  const { repository, blobs, staging, clock, jobs, desktop, log } = deps
  const live = new Map<JobId, LiveJob>()
  let closing = false
  let queue: Promise<void> = Promise.resolve()

  const view = ({ record, count, rate }: LiveJob): ImportJob => ({
    id: record.id,
    name: record.name,
    state: record.state,
    ...count,
    bytesPerSecond: record.state === 'copying' ? rate.bytesPerSecond() : null,
    remainingMs: record.state === 'copying' ? rate.remaining(count.bytesTotal - count.bytesDone) : null,
    startedAt: record.startedAt,
    report: record.report,
    error: record.error,
  })

  const announce = (job: LiveJob): void => {
    if (job.quiet) return
    const running = [...live.values()].find((other) => other.record.state === 'copying')
    desktop.setProgress(
      running && running.count.bytesTotal > 0 ? running.count.bytesDone / running.count.bytesTotal : null,
    )
    jobs.publish('job', view(job))
  }

  const move = (job: LiveJob, state: ImportState, change: Partial<JobRecord> = {}): void => {
    job.record = { ...job.record, ...change, state }
    repository.put(job.record)
    announce(job)
  }

  const undo = (added: readonly string[]): Promise<void> =>
    blobs.removeUnless(added, (sha256) => deps.library.isReferenced(sha256))

  const succeed = async (job: LiveJob, release: () => void): Promise<void> => {
    if (!job.run) return
    const done = await job.run.result
    move(job, 'finishing')
    let committed: Awaited<ReturnType<typeof commitCourse>>
    try {
      const now = (): ReturnType<Clock['now']> => Math.round(clock.now()) as ReturnType<Clock['now']>
      committed = await commitCourse({ ...deps, now, newLabel: deps.newId }, done.plan, done.files)
    } catch (error) {
      throw isCatalogueError(error) ? new ImportFailure(error, done.added) : error
    }
    if (committed.report.update) await deps.updated?.(committed.report.courseId)
    repository.dropCopied(job.record.id)
    move(job, 'done', { report: committed.report, error: null })
    deps.publish({ type: 'course-changed', courseId: committed.report.courseId })
    release()
    await undo([...committed.freed])
  }

  const fail = async (job: LiveJob, error: unknown, release: () => void): Promise<void> => {
    const failure =
      error instanceof ImportFailure
        ? error
        : new ImportFailure(new AppError('internal.unexpected', {}, { cause: error }), [])
    const { code } = failure.error
    if (code === 'internal.unexpected') log('error', 'imports.failed', { cause: String(failure.error.cause) })
    repository.dropCopied(job.record.id)
    if (code === 'imports.cancelled') move(job, 'cancelled', { error: null })
    else move(job, 'failed', { error: toWire(failure.error) })
    release()
    await undo(failure.added)
  }

  const work = async (job: LiveJob): Promise<void> => {
    if (closing || job.record.state !== 'queued') return
    const release = await blobs.hold()
    const { id, origin } = job.record
    try {
      move(job, 'reading', { ownerPid: process.pid })
      job.run = startImport(
        { origin, blobs: blobs.root, tmp: path.join(deps.tmp, id), copied: repository.copied(id) },
        (message) => {
          if (closing) return
          if (message.type === 'copied') {
            repository.addCopied(id, message.files)
            return
          }
          job.count = message.count
          job.rate.add(performance.now(), message.count.bytesDone)
          if (job.record.state === message.state) announce(job)
          else if (job.record.state === 'reading') move(job, message.state)
        },
      )
      await succeed(job, release)
    } catch (error) {
      if (!closing) await fail(job, error, release)
    } finally {
      release()
      job.run = null
      const { stageId, state } = live.get(id)?.record ?? job.record
      if (stageId && state === 'done') staging.remove(stageId)
    }
  }

  const enqueue = (record: JobRecord, quiet = false): ImportJob => {
    const job: LiveJob = { record, count: NOTHING, rate: rateMeter(), run: null, quiet }
    live.set(record.id, job)
    move(job, 'queued', { ownerPid: process.pid, error: null, report: null })
    queue = queue
      .then(() => work(job))
      .catch((error: unknown) => {
        log('error', 'imports.broken', { cause: String(error) })
      })
    return view(job)
  }

  const mustFind = (id: JobId): LiveJob => {
    const job = live.get(id)
    if (!job) throw new AppError('imports.job-missing', {})
    return job
  }

  const fresh = (origin: string, stageId: JobId | null): JobRecord => ({
    id: deps.newId() as JobId,
    name: path.basename(origin),
    origin,
    stageId,
    state: 'queued',
    ownerPid: process.pid,
    startedAt: Math.round(clock.now()) as JobRecord['startedAt'],
    report: null,
    error: null,
  })

  return {
    /** @throws AppError('imports.not-found') */
    start: (origin: string): ImportJob => {
      const absolute = path.resolve(origin)
      if (!existsSync(absolute)) throw new AppError('imports.not-found', { path: origin })
      desktop.addRecent(absolute)
      return enqueue(fresh(absolute, null))
    },

    /** Brings in a course of our own without showing it among the person's imports. */
    startQuietly: (origin: string): ImportJob => enqueue(fresh(origin, null), true),

    /** @throws AppError('imports.stage-missing') */
    startStaged: (stageId: JobId): ImportJob => enqueue(fresh(staging.origin(stageId), stageId)),

    list: (): ImportJob[] =>
      [...live.values()]
        .filter((job) => !job.quiet)
        .map(view)
        .sort((a, b) => b.startedAt - a.startedAt),

    /** @throws AppError('imports.job-missing') */
    cancel: (id: JobId): ImportJob => {
      const job = mustFind(id)
      if (job.record.state === 'queued') move(job, 'cancelled')
      else if (UNFINISHED.includes(job.record.state)) job.run?.cancel()
      return view(job)
    },

    /** @throws AppError('imports.job-missing') */
    retry: (id: JobId): ImportJob => {
      const job = mustFind(id)
      if (UNFINISHED.includes(job.record.state) || job.record.state === 'done') return view(job)
      if (!existsSync(job.record.origin)) throw new AppError('imports.not-found', { path: job.record.name })
      return enqueue({ ...job.record, state: 'queued' })
    },

    /** Forgets a finished job and what was staged for it. @throws AppError('imports.job-missing') */
    dismiss: (id: JobId): void => {
      const job = mustFind(id)
      if (UNFINISHED.includes(job.record.state)) return
      live.delete(id)
      repository.remove(id)
      if (job.record.stageId) staging.remove(job.record.stageId)
    },

    watch: (signal: AbortSignal | undefined): AsyncGenerator<ImportJob> =>
      jobs.subscribe('job', signal ? { signal } : {}),

    /** Resolves when a job has ended, well or badly. */
    ended: async (id: JobId): Promise<ImportJob> => {
      const job = mustFind(id)
      while (UNFINISHED.includes(job.record.state)) await queue
      return view(job)
    },

    /** At start: goes on with what a killed run left, forgets what ended, clears what nobody owns. */
    resume: (): void => {
      const records = repository.all()
      staging.sweep(new Set(records.map((record) => record.stageId ?? '')))
      for (const record of records) {
        if (!UNFINISHED.includes(record.state) && record.state !== 'interrupted') {
          repository.remove(record.id)
          if (record.stageId) staging.remove(record.stageId)
        } else if (record.ownerPid !== null && record.ownerPid !== process.pid && isAlive(record.ownerPid)) {
          continue
        } else {
          rmSync(path.join(deps.tmp, record.id), { recursive: true, force: true })
          if (existsSync(record.origin)) enqueue(record)
          else {
            const job: LiveJob = { record, count: NOTHING, rate: rateMeter(), run: null, quiet: false }
            live.set(record.id, job)
            move(job, 'interrupted', {
              error: toWire(new AppError('imports.not-found', { path: record.name })),
            })
          }
        }
      }
    },

    /** Removes files a killed process left behind, once no import is at work. @returns how many */
    sweep: (): Promise<number> =>
      repository.unfinished().length > 0
        ? Promise.resolve(0)
        : blobs.sweep((sha256) => deps.library.isReferenced(sha256)),

    /** Stops at once; an unfinished job goes on at the next start. */
    close: (): void => {
      closing = true
      for (const job of live.values()) job.run?.cancel()
    },
  }
}
