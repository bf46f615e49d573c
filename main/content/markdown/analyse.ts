/** What a lesson is, without drawing it: for importing. */
import type { Root } from 'hast'
import { visit } from 'unist-util-visit'
import type { Unsupported } from '../../../shared/features/library/model.ts'
import type { Quiz } from '../../../shared/features/quizzes/model.ts'
import type { Heading } from '../../../shared/features/study/model.ts'
import { hasClass, property } from './audit.ts'
import { readReference, type CourseReference } from './course-reference.ts'
import { drawFormulas, formulasOf } from './formulas.ts'
import type { FrontMatter } from './front-matter.ts'
import { headingsOf } from './headings.ts'
import { collectLabels, type Label } from './labels.ts'
import { lessonKeyOf } from './lesson-key.ts'
import { readLesson, type LessonFormat } from './lesson-tree.ts'
import { readMediaElement } from './media-elements.ts'
import { quizBlocksOf } from './quiz-blocks.ts'
import { textOf } from './front-matter.ts'
import { wordingFor } from './wording.ts'
import { lineOf, wordsOf } from './word-count.ts'

export interface LessonText {
  readonly text: string
  readonly format: LessonFormat
  /** Course path of the file. */
  readonly path: string
  /** Language of the course where the lesson does not say its own. */
  readonly language?: string | null
  /** Key of the lesson; from its path when not given. Quiz keys start with it. */
  readonly lessonKey?: string
}

/** Something a lesson shows or leads to. */
export interface LessonReference {
  readonly kind: 'link' | 'image'
  /** As written. */
  readonly raw: string
  readonly target: CourseReference
  /** Line in the lesson's file, from 1; null where it is not known. */
  readonly line: number | null
}

/** A recording shown within a lesson. */
export interface LessonMedium {
  readonly kind: 'video' | 'audio'
  readonly sources: readonly LessonReference[]
  readonly poster: LessonReference | null
  readonly tracks: readonly {
    readonly reference: LessonReference
    readonly language: string | null
    readonly label: string | null
  }[]
  readonly title: string
}

export interface LessonAnalysis {
  /** From front matter, `<title>` or the first heading. */
  readonly title: string | null
  readonly language: string | null
  readonly frontMatter: FrontMatter
  readonly headings: readonly Heading[]
  readonly labels: readonly Label[]
  readonly words: number
  readonly quizzes: readonly Quiz[]
  readonly references: readonly LessonReference[]
  readonly media: readonly LessonMedium[]
  /** Lessons a table of contents in it lists (```toc), in that order. */
  readonly toc: readonly CourseReference[]
  readonly formulas: number
  /** Paths with a fragment where only a part is concerned. Missing files are for the caller to find. */
  readonly unsupported: readonly Unsupported[]
}

/** Reads a lesson for what it holds. Never throws. */
export const analyseLesson = (lesson: LessonText): LessonAnalysis => {
  const { path, format } = lesson
  const { tree, frontMatter, title, language, problems } = readLesson(
    lesson.text,
    format,
    lesson.language ?? null,
  )
  const say = wordingFor(language ?? lesson.language ?? null)
  const unsupported: Unsupported[] = problems.map(({ reason, detail }) => ({ path, reason, detail }))
  const references: LessonReference[] = []
  const refer = (kind: LessonReference['kind'], raw: string, line: number | null = null): LessonReference => {
    const reference = { kind, raw, target: readReference(path, raw), line }
    references.push(reference)
    return reference
  }

  const labels = [...collectLabels(tree, say).values()]
  const headings = headingsOf(tree)
  const words = wordsOf(tree)
  const quizzes: Quiz[] = []
  const blocks = quizBlocksOf(tree, {
    path,
    lessonKey: lesson.lessonKey ?? textOf(frontMatter['id']) ?? lessonKeyOf(path),
    title: say('quiz'),
    onImage: (src) => void refer('image', src),
  })
  for (const { outcome, name } of blocks) {
    if (outcome.ok) quizzes.push(distinct(outcome.quiz, quizzes, name))
    else
      unsupported.push({
        path: `${path}#${name}`,
        reason: 'malformed',
        detail: outcome.problem.slice(0, 500),
      })
  }

  const toc: CourseReference[] = []
  const media: LessonMedium[] = []
  visit(tree, 'element', (node) => {
    const line = node.position?.start.line ?? null
    const medium = readMediaElement(node)
    if (medium !== null) {
      media.push({
        kind: medium.kind,
        title: medium.title,
        sources: medium.sources.map((src) => refer('image', src, line)),
        poster: medium.poster === null ? null : refer('image', medium.poster, line),
        tracks: medium.tracks.map(({ src, ...rest }) => ({ reference: refer('image', src, line), ...rest })),
      })
    } else if (node.tagName === 'img' && property(node, 'src') !== '')
      refer('image', property(node, 'src'), line)
    else if (node.tagName === 'a' && property(node, 'href') !== '') {
      const { target } = refer('link', property(node, 'href'), line)
      if (hasClass(node, 'toc-entry')) toc.push(target)
    }
  })

  const formulas = formulasOf(tree).length
  for (const { tex, message } of drawFormulas(tree))
    unsupported.push({ path, reason: 'malformed', detail: `${message} · ${tex}`.slice(0, 500) })
  return {
    title: title ?? titleHeading(tree),
    language,
    frontMatter,
    headings,
    labels,
    words,
    quizzes,
    references,
    media,
    toc,
    formulas,
    unsupported,
  }
}

/** The first heading of level 1, or one of another level that the lesson starts with; none that is in a callout. */
const titleHeading = (tree: Root): string | null => {
  const blocks = tree.children.filter((node) => node.type === 'element')
  const [first] = blocks
  const heading =
    blocks.find((node) => node.tagName === 'h1') ??
    (first && /^h[2-6]$/.test(first.tagName) ? first : undefined)
  return heading ? lineOf(heading) || null : null
}

/** Two quizzes of a lesson may have been given one id. */
export const distinct = (quiz: Quiz, before: readonly Quiz[], name: string): Quiz =>
  before.some(({ key }) => key === quiz.key) ? { ...quiz, key: `${quiz.key}-${name}`.slice(-128) } : quiz
