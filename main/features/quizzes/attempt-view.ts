/** What a learner is shown of an attempt: their answers, and verdicts where they may be seen. */
import { hlcMillis } from '../../../shared/kernel/hybrid-clock.ts'
import { solutionOf } from '../../../shared/features/quizzes/answer.ts'
import { grade } from '../../../shared/features/quizzes/grade.ts'
import type { Answer, Attempt, Question, Quiz, Verdict } from '../../../shared/features/quizzes/model.ts'
import { mapImages } from '../../../shared/features/rich-text/images.ts'
import type { AttemptRecord } from './attempt-log.ts'

export type ImageUrl = (path: string) => string | null

/**
 * The verdict on one answer. The credit is the one given then; parts and solution come from the question as it
 * is now, and parts are left out where the question has changed so much that they would contradict the credit.
 */
export const verdictOn = (
  question: Question,
  answer: Answer | undefined,
  credit: number,
  imageUrl: ImageUrl,
): Verdict => {
  const now = grade(question, answer)
  return {
    questionId: question.id,
    credit,
    parts: Math.abs(now.credit - credit) < 1e-6 ? { ...now.parts } : {},
    solution: solutionOf(question),
    explanation: question.explanation ? mapImages(question.explanation, imageUrl) : null,
  }
}

const creditsOf = (record: AttemptRecord): Map<string, number> =>
  new Map(
    (record.submitted?.verdicts ?? [...record.checks.values()].map((check) => check.verdict)).map(
      ({ questionId, credit }) => [questionId, Math.min(1, Math.max(0, credit))],
    ),
  )

/** The attempt to show. Questions the course has no more keep their answers; their verdicts have nothing to stand on. */
export const attemptView = (record: AttemptRecord, quiz: Quiz, imageUrl: ImageUrl): Attempt => {
  const credits = creditsOf(record)
  return {
    id: record.id,
    quizId: record.quizId,
    startedAt: hlcMillis(record.startedAt),
    submittedAt: record.submitted ? hlcMillis(record.submitted.at) : null,
    answers: Object.fromEntries(record.answers),
    verdicts: quiz.questions.flatMap((question) => {
      const credit = credits.get(question.id)
      return credit === undefined
        ? []
        : [verdictOn(question, record.answers.get(question.id), credit, imageUrl)]
    }),
    score: record.submitted?.score ?? null,
  }
}
