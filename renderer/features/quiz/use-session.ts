import { useEffect, useState, useSyncExternalStore } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import type { Attempt, QuizView } from '../../../shared/features/quizzes/model.ts'
import { api, asCarrelError, client } from '../../bridge/index.ts'
import { notify } from '../../ui/notices.ts'
import { useErrorSentence } from '../../ui/use-error-sentence.ts'
import { createAttemptSession, type AttemptSession, type SessionState } from './attempt-session.ts'
import { releaseSession, sessionOf } from './sessions.ts'

/** The list with an attempt replaced, or added at its end. */
const withAttempt = (attempts: readonly Attempt[], attempt: Attempt): Attempt[] => {
  const known = attempts.some((each) => each.id === attempt.id)
  return known ? attempts.map((each) => (each.id === attempt.id ? attempt : each)) : [...attempts, attempt]
}

/** The attempt to begin with: the open one, if something was answered in it, or else none. */
const openAttempt = (view: QuizView): Attempt | null => {
  const last = view.attempts.at(-1)
  return last && last.submittedAt === null && Object.keys(last.answers).length > 0 ? last : null
}

/** Nothing is reachable or writable at the moment: the answer is kept and tried again. */
const passes = new Set(['connection.lost', 'storage.full', 'storage.unwritable', 'internal.unexpected'])

/** Works on a quiz that is on screen. Typed answers are saved soon, and at once when the card or window goes. */
export const useSession = (view: QuizView): [AttemptSession, SessionState] => {
  const queries = useQueryClient()
  const sentence = useErrorSentence()
  const key = `${view.courseId}:${view.id}`
  const [session] = useState(() =>
    sessionOf(key, () => {
      const quiz = { courseId: view.courseId, quizId: view.id }
      const queryKey = api.quizzes.get.queryKey({ input: quiz })
      return createAttemptSession({
        initial: openAttempt(view),
        calls: {
          start: () => client.quizzes.start(quiz),
          answer: (attemptId, questionId, answer) =>
            client.quizzes.answer({ ...quiz, attemptId, questionId, answer }),
          check: (attemptId, questionId) => client.quizzes.check({ ...quiz, attemptId, questionId }),
          submit: (attemptId) => client.quizzes.submit({ ...quiz, attemptId }),
        },
        onAttempt: (attempt) =>
          queries.setQueryData(queryKey, (before) =>
            before ? { ...before, attempts: withAttempt(before.attempts, attempt) } : before,
          ),
        onError: (error) => notify(sentence(error), 'bad'),
        hopeless: (error) => !passes.has(asCarrelError(error).code),
      })
    }),
  )
  const state = useSyncExternalStore(session.subscribe, session.state)
  useEffect(() => {
    const leave = (): void => void session.flush()
    document.addEventListener('visibilitychange', leave)
    window.addEventListener('pagehide', leave)
    return () => {
      document.removeEventListener('visibilitychange', leave)
      window.removeEventListener('pagehide', leave)
      void releaseSession(key)
    }
  }, [session, key])
  return [session, state]
}
