/** The attempts at a quiz, folded from the events in the study document. */
import type * as Y from 'yjs'
import type { AttemptId, QuizId } from '../../../shared/kernel/brand.ts'
import type { Hlc } from '../../../shared/kernel/hybrid-clock.ts'
import { attemptEventsOf, draftsOf, type AttemptEvent } from '../../../shared/features/quizzes/crdt.ts'
import type { Answer } from '../../../shared/features/quizzes/model.ts'

type Event<T extends AttemptEvent['type']> = Extract<AttemptEvent, { type: T }>

export interface AttemptRecord {
  readonly id: AttemptId
  readonly quizId: QuizId
  readonly startedAt: Hlc
  /** By question: the answer as it was fixed and the credit it got. */
  readonly checks: ReadonlyMap<string, Event<'check'>>
  readonly submitted: Event<'submit'> | null
  /** Answers by question: as submitted, or as typed and checked so far. */
  readonly answers: ReadonlyMap<string, Answer>
}

const earlier = <T extends { at: Hlc }>(known: T | undefined, found: T): T =>
  known && known.at <= found.at ? known : found

/**
 * Attempts at one quiz, in the order to show: submitted ones oldest first, then those still open, oldest first.
 *
 * Two devices may have checked, submitted or even started the same thing while apart. The earlier check or
 * submission stands, so that every device tells the same story; of two open attempts none is dropped.
 */
export const attemptsOf = (doc: Y.Doc, quizId: QuizId): AttemptRecord[] => {
  const starts = new Map<AttemptId, Event<'start'>>()
  const checks = new Map<AttemptId, Map<string, Event<'check'>>>()
  const submits = new Map<AttemptId, Event<'submit'>>()
  for (const event of attemptEventsOf(doc)) {
    if (event.type === 'start') starts.set(event.attemptId, earlier(starts.get(event.attemptId), event))
    else if (event.type === 'submit')
      submits.set(event.attemptId, earlier(submits.get(event.attemptId), event))
    else {
      const ofAttempt = checks.get(event.attemptId) ?? new Map<string, Event<'check'>>()
      const question = event.verdict.questionId
      checks.set(event.attemptId, ofAttempt.set(question, earlier(ofAttempt.get(question), event)))
    }
  }
  return [...starts.values()]
    .filter((start) => start.quizId === quizId)
    .map((start): AttemptRecord => {
      const fixed = checks.get(start.attemptId) ?? new Map<string, Event<'check'>>()
      const submitted = submits.get(start.attemptId) ?? null
      return {
        id: start.attemptId,
        quizId,
        startedAt: start.at,
        checks: fixed,
        submitted,
        answers: submitted ? new Map(Object.entries(submitted.answers)) : typedSoFar(doc, start, fixed),
      }
    })
    .sort((one, other) =>
      (one.submitted === null) === (other.submitted === null)
        ? one.startedAt.localeCompare(other.startedAt)
        : one.submitted
          ? -1
          : 1,
    )
}

const typedSoFar = (
  doc: Y.Doc,
  start: Event<'start'>,
  checks: ReadonlyMap<string, Event<'check'>>,
): Map<string, Answer> => {
  const answers = draftsOf(doc, start.attemptId)
  for (const [question, { answer }] of checks) answers.set(question, answer)
  return answers
}
