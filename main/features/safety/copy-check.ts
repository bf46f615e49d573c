/** Has a copy looked over in a worker thread, so that no window waits for it. */
import { Worker } from 'node:worker_threads'
import type { CopyTask, CopyVerdict } from '../../workers/copy-protocol.ts'
import { workerUrl } from '../../workers/worker-url.ts'

/** @param signal ends the worker */
export const inspectCopy = (task: CopyTask, signal: AbortSignal): Promise<CopyVerdict> =>
  new Promise((resolve, reject) => {
    signal.throwIfAborted()
    const worker = new Worker(workerUrl('copy'), { workerData: task })
    const stop = (): void => void worker.terminate()
    signal.addEventListener('abort', stop, { once: true })
    worker.once('message', resolve)
    worker.once('error', reject)
    worker.once('exit', () => {
      signal.removeEventListener('abort', stop)
      reject(signal.aborted ? (signal.reason as Error) : new Error('The copy could not be looked over'))
    })
  })
