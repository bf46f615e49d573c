import { z } from 'zod'
import { AttemptId, CourseId, QuizId } from '../../kernel/brand.ts'
import { carrel, errorsOf } from '../../kernel/contract.ts'
import { Answer, Attempt, QuizView, Verdict } from './model.ts'

const quiz = z.object({ courseId: CourseId, quizId: QuizId })
const attempt = quiz.extend({ attemptId: AttemptId })
const missing = errorsOf('library.course-missing', 'quizzes.quiz-missing')
const attemptErrors = errorsOf(
  'library.course-missing',
  'quizzes.quiz-missing',
  'quizzes.attempt-missing',
  'quizzes.attempt-submitted',
)

export const quizzes = {
  /** The quiz to show, with all attempts; keys stay behind. */
  get: carrel.input(quiz).output(QuizView).errors(missing),
  /** Opens a new attempt, or answers with the one that is open. */
  start: carrel
    .input(quiz)
    .output(Attempt)
    .errors({ ...missing, ...errorsOf('quizzes.no-attempts-left') }),
  /** Keeps what was typed. It is on disk when this answers. */
  answer: carrel
    .input(attempt.extend({ questionId: z.string().max(128), answer: Answer }))
    .output(z.void())
    .errors({
      ...attemptErrors,
      ...errorsOf('quizzes.question-missing', 'quizzes.wrong-answer-shape', 'quizzes.answer-checked'),
    }),
  /** Grades one question now and fixes its answer (quizzes with immediate feedback). */
  check: carrel
    .input(attempt.extend({ questionId: z.string().max(128) }))
    .output(Verdict)
    .errors({ ...attemptErrors, ...errorsOf('quizzes.question-missing') }),
  /** Grades the attempt and closes it. */
  submit: carrel.input(attempt).output(Attempt).errors(attemptErrors),
}
