/** Reads a quiz from YAML and says clearly, with a line, what is wrong with it. */
import { LineCounter, parseDocument, type Document } from 'yaml'
import type { z } from 'zod'
import { Quiz } from '../../../shared/features/quizzes/model.ts'
import { plainText } from '../../../shared/features/rich-text/model.ts'
import { richTextFromMarkdown } from '../rich-text/markdown.ts'
import type { RichTextOptions } from '../rich-text/from-hast.ts'
import { buildQuestion, QuestionError } from './question.ts'
import { AuthoredQuiz } from './schema.ts'
import { quizKey, StableIds } from './stable-ids.ts'

export interface QuizContext extends RichTextOptions {
  /** Key of the lesson that holds it. */
  readonly lesson: string
  /** Its name where it has no id of its own: `quiz-1`. */
  readonly name: string
  /** Title where it has none. */
  readonly title: string
}

export type QuizOutcome =
  | { readonly ok: true; readonly quiz: Quiz }
  /** `problem`: `line 7: questions[1].choices: no choice is marked right`. */
  | { readonly ok: false; readonly problem: string }

/** More is no quiz. Characters. */
const MAX_QUIZ = 500_000

/** @param yaml body of a fenced `quiz` block, or a whole quiz file. Never throws. */
export const parseQuiz = (yaml: string, context: QuizContext): QuizOutcome => {
  if (yaml.length > MAX_QUIZ) return { ok: false, problem: `more than ${String(MAX_QUIZ)} characters` }
  const lines = new LineCounter()
  let document: Document
  let value: unknown
  try {
    document = parseDocument(yaml, { lineCounter: lines, prettyErrors: false, logLevel: 'silent' })
    const [error] = document.errors
    if (error)
      return { ok: false, problem: `line ${String(lines.linePos(error.pos[0]).line)}: ${error.message}` }
    value = document.toJS({ maxAliasCount: 50 })
  } catch (error) {
    return { ok: false, problem: error instanceof Error ? error.message : String(error) }
  }
  const authored = AuthoredQuiz.safeParse(Array.isArray(value) ? { questions: value } : value)
  const located = (path: readonly PropertyKey[], message: string): QuizOutcome => ({
    ok: false,
    problem: `${lineOf(document, lines, Array.isArray(value) ? path.slice(1) : path)}${pathName(path)}${message}`,
  })
  if (!authored.success) {
    const issue = deepest(authored.error.issues)
    return located(issue.path, issue.message)
  }
  return build(authored.data, context, located)
}

const build = (
  authored: AuthoredQuiz,
  context: QuizContext,
  located: (path: readonly PropertyKey[], message: string) => QuizOutcome,
): QuizOutcome => {
  const rich = (markdown: string) => richTextFromMarkdown(markdown, context)
  const ids = new StableIds()
  const questions: Quiz['questions'] = []
  for (const [index, question] of authored.questions.entries()) {
    const words = question.prompt ?? question.cloze ?? ''
    try {
      const id = ids.next(words, question.id)
      questions.push(buildQuestion(question, { id, shuffle: authored.shuffle ?? false, rich }))
    } catch (error) {
      if (!(error instanceof QuestionError)) throw error
      return located(['questions', index, ...(error.field === null ? [] : [error.field])], error.message)
    }
  }
  const quiz = Quiz.safeParse({
    key: quizKey(context.lesson, authored.id ?? context.name),
    title: plainText(rich(authored.title ?? context.title)) || context.title,
    feedback: authored.feedback,
    pass: authored.pass,
    attemptsAllowed: authored.attempts ?? null,
    questions,
  })
  return quiz.success
    ? { ok: true, quiz: quiz.data }
    : located(deepest(quiz.error.issues).path, deepest(quiz.error.issues).message)
}

type Issue = z.core.$ZodIssue

interface Complaint {
  readonly path: readonly PropertyKey[]
  readonly message: string
  /** The thing is of another type altogether: says least of all. */
  readonly otherType: boolean
}

/** Of a union's many complaints the one that got furthest says most. */
const deepest = (issues: readonly Issue[]): Complaint => {
  const [issue] = issues
  if (issue === undefined) return { path: [], message: 'not a quiz', otherType: true }
  const own = { path: issue.path, message: issue.message, otherType: issue.code === 'invalid_type' }
  if (issue.code !== 'invalid_union') return own
  const inner = issue.errors.flatMap((branch) => (branch[0] ? [deepest(branch)] : []))
  const best = inner.toSorted(
    (a, b) => b.path.length - a.path.length || Number(a.otherType) - Number(b.otherType),
  )[0]
  return best ? { ...best, path: [...issue.path, ...best.path] } : own
}

const pathName = (path: readonly PropertyKey[]): string =>
  path.length === 0
    ? ''
    : `${path.map((step, index) => (typeof step === 'number' ? `[${String(step + 1)}]` : `${index > 0 ? '.' : ''}${String(step)}`)).join('')}: `

/** The line of the nearest thing that exists on the way to `path`. */
const lineOf = (document: Document, lines: LineCounter, path: readonly PropertyKey[]): string => {
  for (let depth = path.length; depth >= 0; depth--) {
    const node: unknown = depth === 0 ? document.contents : document.getIn(path.slice(0, depth), true)
    const range = typeof node === 'object' && node !== null && 'range' in node ? node.range : null
    if (Array.isArray(range) && typeof range[0] === 'number')
      return `line ${String(lines.linePos(range[0]).line)}: `
  }
  return ''
}
