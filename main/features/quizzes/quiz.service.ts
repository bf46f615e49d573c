/** Answering quizzes: attempts are events in the course's study document, graded here, where the keys are. */
import type { AttemptId, CourseId, DeviceId, LessonId, QuizId } from '../../../shared/kernel/brand.ts'
import { AttemptId as AttemptIdSchema } from '../../../shared/kernel/brand.ts'
import { AppError } from '../../../shared/kernel/errors.ts'
import type { HybridClock } from '../../../shared/kernel/hybrid-clock.ts'
import { addCompletion, putPosition } from '../../../shared/features/progress/crdt.ts'
import { answerFits, emptyAnswer } from '../../../shared/features/quizzes/answer.ts'
import { appendAttemptEvent, putDraft } from '../../../shared/features/quizzes/crdt.ts'
import { grade, scoreOf } from '../../../shared/features/quizzes/grade.ts'
import type { Answer, Attempt, Question, QuizView, Verdict } from '../../../shared/features/quizzes/model.ts'
import { showQuestion } from '../../../shared/features/quizzes/show.ts'
import type { PersonalDocs } from '../../sync/personal-docs.ts'
import { attemptsOf, type AttemptRecord } from './attempt-log.ts'
import { attemptView, verdictOn } from './attempt-view.ts'
import type { QuizRecord, QuizRepository } from './quiz.repository.ts'

interface Deps {
  readonly docs: PersonalDocs
  readonly hybrid: HybridClock
  readonly device: DeviceId
  readonly repository: QuizRepository
  /** Random 128-bit id, 32 lower-case hex digits. */
  readonly newId: () => string
  /** @throws AppError('library.course-missing') */
  readonly mustHave: (courseId: CourseId) => void
  /** Address of a course's file on its own origin; null when the course has no such file. */
  readonly imageUrl: (courseId: CourseId, path: string) => string | null
  /** Told when a lesson was completed. */
  readonly changed: (courseId: CourseId) => void
}

/** The first attempt begins with its first answer: its order has to be known before it has an id. */
const seedOf = (quizId: QuizId, all: readonly AttemptRecord[], shown: AttemptRecord | undefined): string =>
  shown && all.some((attempt) => attempt.startedAt < shown.startedAt) ? shown.id : quizId

export type QuizService = ReturnType<typeof quizService>

export const quizService = (deps: Deps) => {
  const { docs, hybrid, device, repository } = deps

  const mustFind = (courseId: CourseId, quizId: QuizId): QuizRecord => {
    deps.mustHave(courseId)
    const record = repository.find(courseId, quizId)
    if (!record) throw new AppError('quizzes.quiz-missing', {})
    return record
  }

  const attempts = (courseId: CourseId, quizId: QuizId): AttemptRecord[] =>
    docs.read(courseId, (doc) => attemptsOf(doc, quizId))

  const mustBeOpen = (courseId: CourseId, quizId: QuizId, attemptId: AttemptId): AttemptRecord => {
    const found = attempts(courseId, quizId).find((attempt) => attempt.id === attemptId)
    if (!found) throw new AppError('quizzes.attempt-missing', {})
    if (found.submitted) throw new AppError('quizzes.attempt-submitted', {})
    return found
  }

  const mustAsk = ({ quiz }: QuizRecord, questionId: string): Question => {
    const question = quiz.questions.find((each) => each.id === questionId)
    if (!question) throw new AppError('quizzes.question-missing', {})
    return question
  }

  const imageUrlIn = (courseId: CourseId) => (path: string) => deps.imageUrl(courseId, path)

  const viewOf = (courseId: CourseId, record: AttemptRecord, { quiz }: QuizRecord): Attempt =>
    attemptView(record, quiz, imageUrlIn(courseId))

  /** Every quiz of the lesson has been passed, this one included. */
  const lessonPassed = (courseId: CourseId, lessonId: LessonId, passedNow: QuizId): boolean =>
    repository
      .ofLesson(lessonId)
      .every(
        (quizId) =>
          quizId === passedNow ||
          attempts(courseId, quizId).some((attempt) => attempt.submitted?.score.passed === true),
      )

  return {
    /**
     * The quiz to show. Choices come in the order of the open attempt, of the last one, or of the first to come.
     * @throws AppError('library.course-missing' | 'quizzes.quiz-missing')
     */
    get: (courseId: CourseId, quizId: QuizId): QuizView => {
      const found = mustFind(courseId, quizId)
      const { quiz, lessonId } = found
      const all = attempts(courseId, quizId)
      const open = all.findLast((attempt) => attempt.submitted === null)
      // Of several attempts left open on devices that were apart, the others wait for their turn.
      const shown = all.filter((attempt) => attempt.submitted !== null || attempt === open)
      const seed = seedOf(quizId, all, shown.at(-1))
      return {
        id: quizId,
        courseId,
        lessonId,
        title: quiz.title,
        feedback: quiz.feedback,
        pass: quiz.pass,
        attemptsAllowed: quiz.attemptsAllowed,
        questions: quiz.questions.map((question) =>
          showQuestion(question, { seed, imageUrl: imageUrlIn(courseId) }),
        ),
        attempts: shown.map((attempt) => viewOf(courseId, attempt, found)),
      }
    },

    /**
     * Opens an attempt, or answers with the one that is open.
     * @throws AppError('quizzes.no-attempts-left')
     */
    start: (courseId: CourseId, quizId: QuizId): Attempt => {
      const found = mustFind(courseId, quizId)
      const all = attempts(courseId, quizId)
      const open = all.findLast((attempt) => attempt.submitted === null)
      if (open) return viewOf(courseId, open, found)
      const limit = found.quiz.attemptsAllowed
      if (limit !== null && all.length >= limit) throw new AppError('quizzes.no-attempts-left', { limit })
      const attemptId = AttemptIdSchema.parse(deps.newId())
      docs.change(courseId, (doc) => {
        appendAttemptEvent(doc, { type: 'start', attemptId, quizId, at: hybrid.next() })
      })
      return viewOf(courseId, mustBeOpen(courseId, quizId, attemptId), found)
    },

    /**
     * Keeps what was typed; on disk when it returns.
     * @throws AppError('quizzes.wrong-answer-shape' | 'quizzes.answer-checked' | 'quizzes.question-missing')
     */
    answer: (
      courseId: CourseId,
      quizId: QuizId,
      attemptId: AttemptId,
      questionId: string,
      answer: Answer,
    ): void => {
      const found = mustFind(courseId, quizId)
      const attempt = mustBeOpen(courseId, quizId, attemptId)
      const question = mustAsk(found, questionId)
      if (!answerFits(question, answer)) throw new AppError('quizzes.wrong-answer-shape', {})
      if (attempt.checks.has(questionId)) throw new AppError('quizzes.answer-checked', {})
      docs.change(courseId, (doc) => {
        putDraft(doc, attemptId, questionId, hybrid.next(), answer)
        if (found.lessonKind !== 'quiz') return
        // So that "continue where you left off" knows of it: a quiz lesson's blocks are its questions.
        const { questions } = found.quiz
        const answered = new Set([...attempt.answers.keys(), questionId])
        putPosition(doc, found.lessonId, device, hybrid.next(), {
          kind: 'text',
          block: questions.indexOf(question),
          offset: 0,
          fraction: questions.filter(({ id }) => answered.has(id)).length / questions.length,
        })
      })
    },

    /**
     * Grades one question and fixes its answer. Checking again gives the same verdict.
     * @throws AppError('request.denied') where feedback comes only at the end: a check would give the key away
     */
    check: (courseId: CourseId, quizId: QuizId, attemptId: AttemptId, questionId: string): Verdict => {
      const found = mustFind(courseId, quizId)
      const attempt = mustBeOpen(courseId, quizId, attemptId)
      const question = mustAsk(found, questionId)
      if (found.quiz.feedback !== 'immediate') throw new AppError('request.denied', {})
      const answer = attempt.answers.get(questionId)
      const checked = attempt.checks.get(questionId)
      const credit = checked?.verdict.credit ?? grade(question, answer).credit
      if (!checked) {
        docs.change(courseId, (doc) => {
          appendAttemptEvent(doc, {
            type: 'check',
            attemptId,
            at: hybrid.next(),
            answer: answer ?? emptyAnswer(question),
            verdict: { questionId, credit },
          })
        })
      }
      return verdictOn(question, answer, credit, imageUrlIn(courseId))
    },

    /**
     * Grades everything, closes the attempt, and completes a quiz lesson once all its quizzes are passed.
     * Answers to questions the course has no more are kept with the attempt.
     */
    submit: (courseId: CourseId, quizId: QuizId, attemptId: AttemptId): Attempt => {
      const found = mustFind(courseId, quizId)
      const { quiz, lessonId, lessonKind } = found
      const attempt = mustBeOpen(courseId, quizId, attemptId)
      const credits = new Map([...attempt.checks].map(([id, check]) => [id, check.verdict.credit]))
      for (const question of quiz.questions)
        if (!credits.has(question.id))
          credits.set(question.id, grade(question, attempt.answers.get(question.id)).credit)
      const score = scoreOf(quiz.questions, credits, quiz.pass)
      const completes = score.passed && lessonKind === 'quiz' && lessonPassed(courseId, lessonId, quizId)
      const completed = docs.change(courseId, (doc) => {
        appendAttemptEvent(doc, {
          type: 'submit',
          attemptId,
          at: hybrid.next(),
          answers: Object.fromEntries(attempt.answers),
          verdicts: [...credits].map(([questionId, credit]) => ({ questionId, credit })),
          score,
        })
        return completes && addCompletion(doc, lessonId, hybrid.next())
      })
      if (completed) deps.changed(courseId)
      const closed = attempts(courseId, quizId).find((each) => each.id === attemptId)
      return viewOf(courseId, closed ?? attempt, found)
    },
  }
}
