/**
 * Attempts in a course's personal study document (the shape is described in progress/crdt.ts).
 * Events are appended, never edited; a draft is a map entry that only its own attempt's device writes.
 */
import type * as Y from 'yjs'
import { z } from 'zod'
import { AttemptId, QuizId } from '../../kernel/brand.ts'
import { Hlc } from '../../kernel/hybrid-clock.ts'
import { Answer } from './model.ts'

const VerdictRecord = z.object({ questionId: z.string(), credit: z.number() })

/**
 * `check` and `submit` carry the answers as they stood and the credit as graded then, so that an update of
 * the course can change neither.
 */
export const AttemptEvent = z.discriminatedUnion('type', [
  z.object({ type: z.literal('start'), attemptId: AttemptId, quizId: QuizId, at: Hlc }),
  z.object({
    type: z.literal('check'),
    attemptId: AttemptId,
    at: Hlc,
    answer: Answer,
    verdict: VerdictRecord,
  }),
  z.object({
    type: z.literal('submit'),
    attemptId: AttemptId,
    at: Hlc,
    answers: z.record(z.string(), Answer),
    verdicts: z.array(VerdictRecord),
    score: z.object({ earned: z.number(), possible: z.number(), passed: z.boolean() }),
  }),
])
export type AttemptEvent = z.infer<typeof AttemptEvent>

const Draft = z.object({ at: Hlc, answer: Answer })

/** Appends one event. */
export const appendAttemptEvent = (doc: Y.Doc, event: AttemptEvent): void =>
  doc.getArray<unknown>('attempts').push([event])

/** Every readable event, in document order. */
export const attemptEventsOf = (doc: Y.Doc): AttemptEvent[] =>
  doc
    .getArray<unknown>('attempts')
    .toArray()
    .flatMap((value) => {
      const event = AttemptEvent.safeParse(value)
      return event.success ? [event.data] : []
    })

/** Keeps what is typed in an open attempt. */
export const putDraft = (
  doc: Y.Doc,
  attemptId: AttemptId,
  questionId: string,
  at: Hlc,
  answer: Answer,
): void => {
  doc.getMap<unknown>('drafts').set(`${attemptId}:${questionId}`, { at, answer })
}

/** Answers typed so far in an attempt, by question. */
export const draftsOf = (doc: Y.Doc, attemptId: AttemptId): Map<string, Answer> => {
  const out = new Map<string, Answer>()
  for (const [entry, value] of doc.getMap<unknown>('drafts')) {
    if (!entry.startsWith(`${attemptId}:`)) continue
    const draft = Draft.safeParse(value)
    if (draft.success) out.set(entry.slice(attemptId.length + 1), draft.data.answer)
  }
  return out
}
