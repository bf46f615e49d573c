/** What an author may write in a quiz, before anything is worked out from it. See docs/formats/course-folder.md. */
import { z } from 'zod'

/** YAML reads `1984`, `true` and `1.5` as what they look like; for an author they are words. */
const words = z.union([z.string(), z.number(), z.boolean()]).transform(String).pipe(z.string().trim().min(1))

const share = z.union([
  z.number().min(0).max(1),
  z
    .string()
    .regex(/^\s*\d+(\.\d+)?\s*%\s*$/, 'a share is 0.6 or 60%')
    .transform((text) => Number.parseFloat(text) / 100)
    .pipe(z.number().max(1)),
])

/** `right: Paris`, `wrong: London`, or plain text that `answer` tells apart. */
const Choice = z.union([
  words.transform((text) => ({ text, right: null, id: null })),
  z
    .strictObject({ right: words, id: words.optional() })
    .transform(({ right, id }) => ({ text: right, right: true, id: id ?? null })),
  z
    .strictObject({ wrong: words, id: words.optional() })
    .transform(({ wrong, id }) => ({ text: wrong, right: false, id: id ?? null })),
  z
    .strictObject({ text: words, correct: z.boolean().optional(), id: words.optional() })
    .transform(({ text, correct, id }) => ({ text, right: correct ?? null, id: id ?? null })),
])
export type AuthoredChoice = z.infer<typeof Choice>

const list = <T extends z.ZodType>(item: T) => z.union([z.array(item).min(1), item.transform((one) => [one])])

const Pairs = z.union([
  z
    .record(z.string(), words)
    .transform((pairs) => Object.entries(pairs).map(([left, right]) => ({ left, right }))),
  z.array(
    z.union([
      z.strictObject({ left: words, right: words }),
      z.tuple([words, words]).transform(([left, right]) => ({ left, right })),
    ]),
  ),
])

const tolerance = z.union([
  z
    .number()
    .nonnegative()
    .transform((value) => ({ value, percent: false })),
  z
    .string()
    .regex(/^\s*\d+(\.\d+)?\s*%\s*$/, 'a tolerance is a number or a percentage')
    .transform((text) => ({ value: Number.parseFloat(text), percent: true })),
])

export const AuthoredQuestion = z.strictObject({
  type: z.enum(['single', 'multiple', 'number', 'text', 'matching', 'ordering', 'cloze']).optional(),
  id: words.pipe(z.string().max(100)).optional(),
  prompt: words.optional(),
  points: z.number().positive().optional(),
  explanation: words.optional(),
  shuffle: z.boolean().optional(),
  choices: z.array(Choice).min(1).optional(),
  answer: list(words).optional(),
  case: z.boolean().optional(),
  number: list(z.number()).optional(),
  tolerance: tolerance.optional(),
  range: z.tuple([z.number(), z.number()]).optional(),
  unit: words.optional(),
  pairs: Pairs.optional(),
  extra: list(words).optional(),
  order: z.array(words).min(2).optional(),
  cloze: words.optional(),
})
export type AuthoredQuestion = z.infer<typeof AuthoredQuestion>

export const AuthoredQuiz = z.strictObject({
  id: words.pipe(z.string().max(100)).optional(),
  title: words.optional(),
  feedback: z.enum(['immediate', 'deferred']).optional(),
  pass: share.optional(),
  attempts: z.number().int().positive().nullable().optional(),
  shuffle: z.boolean().optional(),
  questions: z.array(AuthoredQuestion).min(1),
})
export type AuthoredQuiz = z.infer<typeof AuthoredQuiz>
