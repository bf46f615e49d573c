/** Questions whose last graded answer was wrong, from the attempts in a study document. */
import type { QuizId } from '../../../shared/kernel/brand.ts'
import type { Hlc } from '../../../shared/kernel/hybrid-clock.ts'
import type { AttemptEvent } from '../../../shared/features/quizzes/crdt.ts'

export interface Graded {
  readonly quizId: QuizId
  readonly questionId: string
  readonly at: Hlc
  readonly wrong: boolean
  /** Attempts in which it was wrong. */
  readonly times: number
}

/**
 * The last verdict on every question.
 *
 * Within an attempt a question has one verdict: the check fixes it and the submission repeats it.
 */
export const lastVerdicts = (events: readonly AttemptEvent[]): Graded[] => {
  const quizOf = new Map(
    events.flatMap((event) => (event.type === 'start' ? [[event.attemptId, event.quizId] as const] : [])),
  )
  const byAttempt = new Map<string, { quizId: QuizId; questionId: string; at: Hlc; wrong: boolean }>()
  for (const event of events) {
    const quizId = quizOf.get(event.attemptId)
    if (event.type === 'start' || !quizId) continue
    const verdicts = event.type === 'check' ? [event.verdict] : event.verdicts
    for (const { questionId, credit } of verdicts) {
      const key = `${event.attemptId}:${questionId}`
      const known = byAttempt.get(key)
      if (!known || event.at < known.at)
        byAttempt.set(key, { quizId, questionId, at: event.at, wrong: credit < 1 })
    }
  }
  const byQuestion = new Map<string, Graded>()
  for (const verdict of byAttempt.values()) {
    const key = `${verdict.quizId}:${verdict.questionId}`
    const known = byQuestion.get(key)
    const times = (known?.times ?? 0) + (verdict.wrong ? 1 : 0)
    const newest = known && known.at > verdict.at ? known : verdict
    byQuestion.set(key, { ...newest, times })
  }
  return [...byQuestion.values()]
}
