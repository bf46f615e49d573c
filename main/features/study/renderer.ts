/** Asks the render worker, and remembers the last lessons it drew. */
import { Worker } from 'node:worker_threads'
import { AppError, fromWire } from '../../../shared/kernel/errors.ts'
import type { RenderAnswer, RenderedLesson, RenderRequest } from '../../workers/render-protocol.ts'
import { workerUrl } from '../../workers/worker-url.ts'

/** Drawn lessons kept in memory. */
const KEPT = 32

export interface LessonRenderer {
  /** @param key says what is drawn: the same key gives the same answer without drawing again */
  render(key: string, request: Omit<RenderRequest, 'id'>): Promise<RenderedLesson>
  /** Starts the worker before it is needed: the first lesson does not wait for it. */
  warm(): void
  close(): Promise<void>
}

export const lessonRenderer = (): LessonRenderer => {
  const drawn = new Map<string, Promise<RenderedLesson>>()
  const waiting = new Map<
    number,
    { resolve: (lesson: RenderedLesson) => void; reject: (error: AppError) => void }
  >()
  let worker: Worker | null = null
  let serial = 0

  const failAll = (cause: unknown): void => {
    worker = null
    for (const { reject } of waiting.values()) reject(new AppError('internal.unexpected', {}, { cause }))
    waiting.clear()
  }

  const start = (): Worker => {
    const fresh = new Worker(workerUrl('render'))
    fresh.unref()
    fresh.on('message', (answer: RenderAnswer) => {
      const pending = waiting.get(answer.id)
      waiting.delete(answer.id)
      if (answer.ok) pending?.resolve(answer.lesson)
      else
        pending?.reject(
          answer.error.code === 'internal.unexpected'
            ? new AppError('internal.unexpected', {}, { cause: answer.detail })
            : fromWire(answer.error),
        )
    })
    fresh.on('error', failAll)
    fresh.on('exit', () => {
      if (worker === fresh) failAll('render worker ended')
    })
    return fresh
  }

  const draw = (request: Omit<RenderRequest, 'id'>): Promise<RenderedLesson> =>
    new Promise((resolve, reject) => {
      worker ??= start()
      const id = serial++
      waiting.set(id, { resolve, reject })
      worker.postMessage({ ...request, id })
    })

  return {
    render: (key, request) => {
      const known = drawn.get(key)
      if (known) return known
      const fresh = draw(request)
      drawn.set(key, fresh)
      fresh.catch(() => drawn.delete(key))
      const oldest = drawn.keys().next().value
      if (drawn.size > KEPT && oldest !== undefined) drawn.delete(oldest)
      return fresh
    },
    warm: () => {
      worker ??= start()
    },
    close: async () => {
      const ending = worker
      worker = null
      await ending?.terminate()
    },
  }
}
