/** Has a PDF read by the worker, within bounds of time and memory. */
import type { Worker } from 'node:worker_threads'
import { AppError, asAppError } from '../../../shared/kernel/errors.ts'
import type { FromPdfWorker, PdfLimits, RawFacts, ToPdfWorker } from './protocol.ts'
import { characterMaps, endWorker, keepWorker, takeWorker } from './worker-pool.ts'

export const defaultPdfLimits: PdfLimits = {
  pages: 300,
  textMs: 15_000,
  totalMs: 40_000,
  memoryBytes: 768 * 1024 * 1024,
}

export interface PdfInput {
  /** For errors. */
  readonly path: string
  readonly size: number
  /** Bytes from `start` to `end`, exactly. */
  read(start: number, end: number): Promise<Uint8Array>
}

const watchMs = 100

const malformed = (path: string, detail: string): AppError =>
  new AppError('imports.malformed', { path, detail })

/** Ends the wait when the worker takes too long or too much. @returns how to stop watching */
const watchBounds = (limits: PdfLimits, exceeded: (detail: string) => void): (() => void) => {
  const started = performance.now()
  const before = process.memoryUsage.rss()
  const timer = setInterval(() => {
    if (performance.now() - started > limits.totalMs) exceeded('takes too long to read')
    else if (process.memoryUsage.rss() - before > limits.memoryBytes) exceeded('unpacks into too much')
  }, watchMs)
  return () => {
    clearInterval(timer)
  }
}

interface Outcome {
  readonly facts: RawFacts | null
  readonly error: AppError | null
  /** Whether the worker is fit for another document. */
  readonly reusable: boolean
}

let jobs = 0

const refused = (message: Extract<FromPdfWorker, { type: 'refused' }>, path: string): AppError =>
  message.reason === 'protected'
    ? new AppError('imports.protected', { path })
    : malformed(path, message.detail)

const converse = (
  worker: Worker,
  input: PdfInput,
  limits: PdfLimits,
  signal: AbortSignal,
): Promise<Outcome> =>
  new Promise((resolve) => {
    const job = jobs++
    let known: RawFacts | null = null
    const finish = (facts: RawFacts | null, error: AppError | null, reusable: boolean): void => {
      stopWatching()
      signal.removeEventListener('abort', cancel)
      resolve({ facts, error, reusable })
    }
    const cancel = (): void => {
      finish(null, new AppError('imports.cancelled', {}), false)
    }
    // What was told before it had to be ended is still true.
    const giveUp = (detail: string): void => {
      finish(known, known ? null : malformed(input.path, detail), false)
    }
    const stopWatching = watchBounds(limits, giveUp)
    const say = (message: ToPdfWorker): void => {
      worker.postMessage(message)
    }
    const answer = (start: number, end: number): void => {
      input.read(start, end).then(
        (bytes) => {
          say({ type: 'bytes', job, start, bytes })
        },
        (error: unknown) => {
          finish(null, asAppError(error), false)
        },
      )
    }
    const hear = (message: FromPdfWorker): void => {
      if (message.job !== job) return
      if (message.type === 'range') answer(message.start, message.end)
      else if (message.type === 'refused') finish(null, refused(message, input.path), true)
      else {
        known = message.facts
        if (message.done) finish(message.facts, null, true)
      }
    }
    worker.on('message', hear)
    worker.on('error', (error: unknown) => {
      giveUp(error instanceof Error ? error.message : String(error))
    })
    worker.on('exit', () => {
      giveUp('could not be read')
    })
    signal.addEventListener('abort', cancel, { once: true })
    say({ type: 'read', job, size: input.size, limits, characterMaps: characterMaps() })
  })

/**
 * @throws AppError('imports.protected') when it needs a password, 'imports.malformed' when it can't be read at all,
 *   'imports.cancelled', or what `input.read` throws
 */
export const analysePdf = async (
  input: PdfInput,
  signal: AbortSignal,
  limits: PdfLimits = defaultPdfLimits,
): Promise<RawFacts> => {
  if (signal.aborted) throw new AppError('imports.cancelled', {})
  const worker = takeWorker()
  const { facts, error, reusable } = await converse(worker, input, limits, signal)
  if (reusable) keepWorker(worker)
  else endWorker(worker)
  if (!facts) throw error ?? malformed(input.path, 'could not be read')
  return facts
}
