/** One running import: its worker, what it has told so far, and how to stop it. */
import { Worker } from 'node:worker_threads'
import { AppError, fromWire } from '../../../shared/kernel/errors.ts'
import type { ImportMessage, ImportTask } from '../../workers/import-protocol.ts'
import { workerUrl } from '../../workers/worker-url.ts'

export type ImportDone = Extract<ImportMessage, { type: 'done' }>
type ImportProgress = Extract<ImportMessage, { type: 'count' | 'copied' }>

/** What a run that ended badly had already added to the store. */
export class ImportFailure extends Error {
  readonly error: AppError
  readonly added: readonly string[]
  constructor(error: AppError, added: readonly string[]) {
    super(error.message, { cause: error })
    this.error = error
    this.added = added
  }
}

export interface ImportRun {
  readonly result: Promise<ImportDone>
  cancel(): void
}

/** Starts a worker on a task. @param onProgress called for each message on the way */
export const startImport = (task: ImportTask, onProgress: (message: ImportProgress) => void): ImportRun => {
  const worker = new Worker(workerUrl('import'), {
    workerData: task,
    resourceLimits: { maxOldGenerationSizeMb: 1024 },
  })
  const result = new Promise<ImportDone>((resolve, reject) => {
    worker.on('message', (message: ImportMessage) => {
      if (message.type === 'done') resolve(message)
      else if (message.type === 'failed') {
        const error = fromWire(message.error)
        reject(
          new ImportFailure(
            error.code === 'internal.unexpected'
              ? new AppError(error.code, {}, { cause: message.detail })
              : error,
            message.added,
          ),
        )
      } else onProgress(message)
    })
    worker.on('error', (cause) => {
      reject(new ImportFailure(new AppError('internal.unexpected', {}, { cause }), []))
    })
    worker.on('exit', (code) => {
      reject(new ImportFailure(new AppError('internal.unexpected', {}, { cause: `worker exit ${code}` }), []))
    })
  })
  return {
    result,
    cancel: () => {
      worker.postMessage({ type: 'cancel' })
    },
  }
}
