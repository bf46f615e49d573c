/**
 * Saves answers while they are typed: each question's newest answer, one call at a time, within `delay`.
 * A failed save stays and is tried again; an answer leaves memory only once the brain has it on disk.
 */
import type { Answer } from '../../../shared/features/quizzes/model.ts'

/** `failed`: something is not on disk and the last try went wrong. */
export type SaveState = 'saved' | 'saving' | 'failed'

interface Options {
  /** Resolves when the answer is on disk. */
  readonly save: (questionId: string, answer: Answer) => Promise<unknown>
  /** Whether to give an answer up: the brain will never take it. */
  readonly hopeless: (error: unknown) => boolean
  readonly onState: (state: SaveState) => void
  readonly onError: (error: unknown) => void
  /** Milliseconds from the first unsaved change to the save. */
  readonly delay: number
  /** Milliseconds before another try. */
  readonly retry: number
}

export interface AnswerSaver {
  put(questionId: string, answer: Answer): void
  /** Saves now; resolves to whether everything is on disk. Never rejects. */
  flush(): Promise<boolean>
}

export const createAnswerSaver = (options: Options): AnswerSaver => {
  const waiting = new Map<string, Answer>()
  let running: Promise<boolean> | null = null
  let timer: ReturnType<typeof setTimeout> | null = null

  const wake = (ms: number): void => {
    timer ??= setTimeout(() => void flush(), ms)
  }
  const sleep = (): void => {
    if (timer !== null) clearTimeout(timer)
    timer = null
  }

  const saveOne = async (questionId: string, answer: Answer): Promise<boolean> => {
    try {
      await options.save(questionId, answer)
    } catch (error) {
      options.onError(error)
      if (!options.hopeless(error)) return false
    }
    // Typed on meanwhile: the newer answer waits for its own turn.
    if (waiting.get(questionId) === answer) waiting.delete(questionId)
    return true
  }

  const drain = async (): Promise<boolean> => {
    for (;;) {
      const next = waiting.entries().next().value
      if (!next) {
        options.onState('saved')
        return true
      }
      if (!(await saveOne(...next))) {
        options.onState('failed')
        wake(options.retry)
        return false
      }
    }
  }

  const flush = (): Promise<boolean> => {
    sleep()
    running ??= drain().finally(() => {
      running = null
    })
    return running
  }

  return {
    put: (questionId, answer) => {
      waiting.set(questionId, answer)
      options.onState('saving')
      wake(options.delay)
    },
    flush,
  }
}
