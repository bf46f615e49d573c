/** Asks the index worker, one task at a time; a worker that dies or takes too long costs that one task. */
import { Worker } from 'node:worker_threads'
import type { IndexAnswer, IndexCourse, IndexTask, ReadPassage } from '../../workers/index-protocol.ts'
import { workerUrl } from '../../workers/worker-url.ts'

/** A paper of thousands of pages takes minutes; what takes longer is not read. */
const LONGEST_MS = 5 * 60_000
/** A page of a few bytes can unpack into gigabytes. */
const HEAP_MB = 768

export interface IndexReader {
  /** The course the tasks after this belong to. */
  enter(course: IndexCourse): void
  /** @throws when it cannot be read: nothing of it can be found then */
  read(task: Omit<IndexTask, 'type' | 'id'>): Promise<readonly ReadPassage[]>
  close(): Promise<void>
}

export const indexReader = (): IndexReader => {
  let worker: Worker | null = null
  let course: IndexCourse | null = null
  let serial = 0

  const start = (): Worker => {
    const fresh = new Worker(workerUrl('index'), { resourceLimits: { maxOldGenerationSizeMb: HEAP_MB } })
    fresh.unref()
    if (course) fresh.postMessage(course)
    return fresh
  }

  const end = async (): Promise<void> => {
    const ending = worker
    worker = null
    // Whoever waits for an answer hears of the end by 'exit'.
    await ending?.terminate()
  }

  return {
    enter: (next) => {
      course = next
      worker?.postMessage(next)
    },
    read: (task) =>
      new Promise((resolve, reject) => {
        worker ??= start()
        const asked = worker
        const id = serial++
        asked.ref()
        const settle = (): void => {
          clearTimeout(timer)
          asked.removeAllListeners()
          asked.on('error', () => undefined)
          asked.unref()
        }
        const fail = (detail: string): void => {
          settle()
          if (worker === asked) void end()
          reject(new Error(detail))
        }
        const timer = setTimeout(() => {
          fail('takes too long to read')
        }, LONGEST_MS)
        asked.on('message', (answer: IndexAnswer) => {
          if (answer.id !== id) return
          settle()
          if (answer.ok) resolve(answer.passages)
          else reject(new Error(answer.detail))
        })
        asked.on('error', (error: unknown) => {
          fail(String(error))
        })
        asked.on('exit', () => {
          fail('the index worker ended')
        })
        asked.postMessage({ type: 'read', id, ...task } satisfies IndexTask)
      }),
    close: end,
  }
}
