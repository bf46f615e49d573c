/** Quizzes of seven kinds, as stored (with keys) and as shown (without). */
import { z } from 'zod'
import { AttemptId, CourseId, LessonId, Millis, QuizId } from '../../kernel/brand.ts'
import { RichText } from '../rich-text/model.ts'

/** Unique within its quiz, stable across updates of the course. */
const key = z.string().min(1).max(128)
const Choice = z.object({ id: key, text: RichText })
export type Choice = z.infer<typeof Choice>

const base = {
  id: key,
  prompt: RichText,
  points: z.number().positive().default(1),
  /** Shown with the verdict. */
  explanation: RichText.optional(),
}

/** A blank of a cloze or the key of a short-text question. */
const AcceptedText = z.object({
  accept: z.array(z.string().min(1)).min(1),
  caseSensitive: z.boolean().default(false),
  /** An answer that has one of them anywhere in it is right (pattern match of question banks). */
  contains: z.boolean().optional(),
})

export const Question = z.discriminatedUnion('kind', [
  z.object({
    ...base,
    kind: z.literal('single'),
    choices: z.array(Choice).min(1),
    correct: key,
    shuffle: z.boolean().default(false),
  }),
  z.object({
    ...base,
    kind: z.literal('multiple'),
    choices: z.array(Choice).min(1),
    correct: z.array(key),
    shuffle: z.boolean().default(false),
  }),
  z.object({
    ...base,
    kind: z.literal('number'),
    /** Any of these intervals (both ends included) is right; a tolerance has been worked in. */
    ranges: z.array(z.object({ min: z.number(), max: z.number() })).min(1),
    unit: z.string().optional(),
  }),
  z.object({ ...base, kind: z.literal('text'), ...AcceptedText.shape }),
  z.object({
    ...base,
    kind: z.literal('matching'),
    left: z.array(Choice).min(1),
    right: z.array(Choice).min(1),
    /** left id → right id */
    correct: z.record(key, key),
  }),
  z.object({
    ...base,
    kind: z.literal('ordering'),
    items: z.array(Choice).min(2),
    /** item ids, first to last */ correct: z.array(key),
  }),
  z.object({
    ...base,
    kind: z.literal('cloze'),
    /** Text with the blanks between: `parts.length === blanks.length + 1`. */
    parts: z.array(RichText),
    blanks: z
      .array(
        AcceptedText.extend({
          id: key,
          /** A closed list to choose from; free text when absent. */ options: z.array(z.string()).optional(),
        }),
      )
      .min(1),
  }),
])
export type Question = z.infer<typeof Question>
export type QuestionKind = Question['kind']

export const FeedbackMode = z.enum(['immediate', 'deferred'])

export const Quiz = z.object({
  /** Unique within the course, stable across updates. */
  key: key,
  title: z.string(),
  feedback: FeedbackMode.default('immediate'),
  /** Share of the points needed to pass. */
  pass: z.number().min(0).max(1).default(0.6),
  attemptsAllowed: z.number().int().positive().nullable().default(null),
  questions: z.array(Question).min(1),
})
export type Quiz = z.infer<typeof Quiz>

/** What a learner answered; the kind is the question's. */
export const Answer = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('single'), choice: key.nullable() }),
  z.object({ kind: z.literal('multiple'), choices: z.array(key).max(500) }),
  /** As typed: `1,5`, ` 3.0e2 `. Read by the grader, kept as written. */
  z.object({ kind: z.literal('number'), text: z.string().max(200) }),
  z.object({ kind: z.literal('text'), text: z.string().max(20_000) }),
  z.object({ kind: z.literal('matching'), pairs: z.record(key, key) }),
  z.object({ kind: z.literal('ordering'), order: z.array(key).max(500) }),
  z.object({ kind: z.literal('cloze'), texts: z.record(key, z.string().max(2000)) }),
])
export type Answer = z.infer<typeof Answer>

/** A question without its key. Choices come in the order to show (shuffled per attempt where asked). */
const shown = { id: key, prompt: RichText, points: z.number() }
export const QuestionView = z.discriminatedUnion('kind', [
  z.object({ ...shown, kind: z.literal('single'), choices: z.array(Choice) }),
  z.object({ ...shown, kind: z.literal('multiple'), choices: z.array(Choice) }),
  z.object({ ...shown, kind: z.literal('number'), unit: z.string().optional() }),
  z.object({ ...shown, kind: z.literal('text') }),
  z.object({ ...shown, kind: z.literal('matching'), left: z.array(Choice), right: z.array(Choice) }),
  z.object({ ...shown, kind: z.literal('ordering'), items: z.array(Choice) }),
  z.object({
    ...shown,
    kind: z.literal('cloze'),
    parts: z.array(RichText),
    blanks: z.array(z.object({ id: key, options: z.array(z.string()).optional() })),
  }),
])
export type QuestionView = z.infer<typeof QuestionView>

/** The grader's word on one answer. */
export const Verdict = z.object({
  questionId: key,
  /** 0 to 1: part of the points earned. */
  credit: z.number().min(0).max(1),
  /** Per part (choice, pair, blank, position id): right or not. */
  parts: z.record(z.string(), z.boolean()),
  /** A right answer to compare with. */
  solution: Answer,
  explanation: RichText.nullable(),
})
export type Verdict = z.infer<typeof Verdict>

export const Attempt = z.object({
  id: AttemptId,
  quizId: QuizId,
  startedAt: Millis,
  submittedAt: Millis.nullable(),
  answers: z.record(key, Answer),
  /** Of checked questions (immediate feedback) or, once submitted, of all. */
  verdicts: z.array(Verdict),
  /** Set when submitted. */
  score: z.object({ earned: z.number(), possible: z.number(), passed: z.boolean() }).nullable(),
})
export type Attempt = z.infer<typeof Attempt>

export const QuizView = z.object({
  id: QuizId,
  courseId: CourseId,
  lessonId: LessonId,
  title: z.string(),
  feedback: FeedbackMode,
  pass: z.number(),
  attemptsAllowed: z.number().nullable(),
  questions: z.array(QuestionView),
  /** Attempts, oldest first; the last may be open. */
  attempts: z.array(Attempt),
})
export type QuizView = z.infer<typeof QuizView>
