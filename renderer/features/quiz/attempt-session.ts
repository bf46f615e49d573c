/**
 * One quiz at work: the attempt, what is typed, what is graded. Lives outside React, so that answers typed a
 * moment before the card disappears are saved all the same, and are there when it comes back at once.
 */
import type { Answer, Attempt, Verdict } from '../../../shared/features/quizzes/model.ts'
import type { AttemptId } from '../../../shared/kernel/brand.ts'
import { createAnswerSaver, type SaveState } from './answer-saver.ts'

export interface SessionState {
  /** null until the first answer starts one. */
  readonly attempt: Attempt | null
  /** By question, as typed: newer than the attempt's while a save is under way. */
  readonly answers: Readonly<Record<string, Answer>>
  readonly save: SaveState
  /** A check, a submission or a new start is under way. */
  readonly busy: boolean
}

/** The brain's procedures for one quiz. */
export interface QuizCalls {
  start(): Promise<Attempt>
  answer(attemptId: AttemptId, questionId: string, answer: Answer): Promise<unknown>
  check(attemptId: AttemptId, questionId: string): Promise<Verdict>
  submit(attemptId: AttemptId): Promise<Attempt>
}

interface Options {
  readonly calls: QuizCalls
  readonly initial: Attempt | null
  /** Told of the attempt whenever the brain has something new of it on disk. */
  readonly onAttempt: (attempt: Attempt) => void
  readonly onError: (error: unknown) => void
  readonly hopeless: (error: unknown) => boolean
}

const SAVE_WITHIN = 250
const RETRY_AFTER = 2000

export type AttemptSession = ReturnType<typeof createAttemptSession>

export const createAttemptSession = ({ calls, initial, onAttempt, onError, hopeless }: Options) => {
  let state: SessionState = {
    attempt: initial,
    answers: initial?.answers ?? {},
    save: 'saved',
    busy: false,
  }
  let starting: Promise<Attempt> | null = null
  const listeners = new Set<() => void>()

  const set = (patch: Partial<SessionState>): void => {
    state = { ...state, ...patch }
    for (const listener of listeners) listener()
  }
  const setAttempt = (attempt: Attempt): void => {
    set({ attempt })
    onAttempt(attempt)
  }

  const mustHaveAttempt = async (): Promise<Attempt> => {
    if (state.attempt) return state.attempt
    starting ??= calls.start().finally(() => {
      starting = null
    })
    const attempt = await starting
    if (!state.attempt) {
      // Another device or window may have begun it: what it typed shows where nothing was typed here.
      set({ answers: { ...attempt.answers, ...state.answers } })
      setAttempt(attempt)
    }
    return attempt
  }

  const saver = createAnswerSaver({
    save: async (questionId, answer) => {
      const { id } = await mustHaveAttempt()
      await calls.answer(id, questionId, answer)
      if (state.attempt?.id === id)
        setAttempt({ ...state.attempt, answers: { ...state.attempt.answers, [questionId]: answer } })
    },
    hopeless,
    onState: (save) => {
      if (save !== state.save) set({ save })
    },
    onError,
    delay: SAVE_WITHIN,
    retry: RETRY_AFTER,
  })

  /** Runs one step at a time, after everything typed is on disk. Resolves to whether it was done. */
  const step = async (work: () => Promise<void>): Promise<boolean> => {
    if (state.busy) return false
    set({ busy: true })
    try {
      if (!(await saver.flush())) return false
      await work()
      return true
    } catch (error) {
      onError(error)
      return false
    } finally {
      set({ busy: false })
    }
  }

  return {
    state: () => state,
    subscribe: (listener: () => void) => {
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
      }
    },
    watched: () => listeners.size > 0,
    put: (questionId: string, answer: Answer): void => {
      set({ answers: { ...state.answers, [questionId]: answer } })
      saver.put(questionId, answer)
    },
    flush: saver.flush,
    /** Grades one question now. */
    check: (questionId: string): Promise<boolean> =>
      step(async () => {
        const { id } = await mustHaveAttempt()
        const verdict = await calls.check(id, questionId)
        if (state.attempt) setAttempt({ ...state.attempt, verdicts: [...state.attempt.verdicts, verdict] })
      }),
    submit: (): Promise<boolean> =>
      step(async () => {
        const { id } = await mustHaveAttempt()
        setAttempt(await calls.submit(id))
      }),
    /** Opens the next attempt. */
    again: (): Promise<boolean> =>
      step(async () => {
        const attempt = await calls.start()
        set({ answers: attempt.answers })
        setAttempt(attempt)
      }),
  }
}
