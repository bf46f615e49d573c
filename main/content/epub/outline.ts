/**
 * A book's lessons: each document of the main path that the contents lead to begins at least one, and those
 * they do not mention belong to the lesson before. Nested contents become sections.
 */
import type { Contents, ContentsEntry } from './contents.ts'
import { folderOf, startHref } from './href.ts'
import type { BookPackage } from './package.ts'
import type { BookPage } from './page.ts'
import { partDocument } from './parts.ts'

export interface BookLesson {
  /** Its address in the manifest, `text/ch1.xhtml` or `text/ch1.xhtml#s2`: stable when chapters are added. */
  readonly key: string
  readonly title: string
  readonly section: readonly string[]
  /** Where it starts, for `view.goTo(href)` of foliate-js. */
  readonly start: string
  readonly words: number
}

/** A document of the main path with what was found in it; null where it could not be read. */
export interface ReadDocument {
  readonly path: string
  readonly page: BookPage | null
}

interface Draft {
  readonly path: string
  readonly fragment: string
  title: string
  readonly section: readonly string[]
  words: number
}

/** More words than this before a document's first entry are the end of the chapter before, not a headline. */
const tailWords = 200

const byDocument = (contents: Contents): Map<string, ContentsEntry[]> => {
  const entries = new Map<string, ContentsEntry[]>()
  for (const entry of contents.entries) {
    if (entry.path === null) continue
    entries.set(entry.path, [...(entries.get(entry.path) ?? []), entry])
  }
  return entries
}

/** A book without usable contents: every document that has a heading begins a lesson. */
const fromHeadings = (documents: readonly ReadDocument[]): Map<string, ContentsEntry[]> =>
  new Map(
    documents.flatMap(({ path, page }) =>
      page && page.heading !== ''
        ? [[path, [{ title: page.heading, path, fragment: '', above: [], depth: 0 }]] as const]
        : [],
    ),
  )

const ownTitle = (page: BookPage | null): string => page?.heading || page?.title || ''

/** The lessons that begin in one document; what stands before them goes to the lesson before. */
const beginIn = (
  document: ReadDocument,
  entries: readonly ContentsEntry[],
  before: Draft | undefined,
): Draft[] => {
  const { path, page } = document
  const [first] = entries
  const { lead, parts } = page ? partDocument(page, entries) : { lead: 0, parts: [] }
  if (parts.length === 0) {
    // It is in the contents, but at places it does not have, or it could not be read.
    return [
      {
        path,
        fragment: '',
        title: first?.title || ownTitle(page),
        section: first?.above ?? [],
        words: page?.words ?? 0,
      },
    ]
  }
  const isTail = before !== undefined && lead > tailWords
  if (isTail) before.words += lead
  return parts.map((part, i) => ({
    path,
    fragment: i === 0 && !isTail ? '' : part.fragment,
    title: part.title || (i === 0 ? ownTitle(page) : ''),
    section: part.section,
    words: part.words + (i === 0 && !isTail ? lead : 0),
  }))
}

const draft = (documents: readonly ReadDocument[], contents: Contents, book: BookPackage): Draft[] => {
  const paths = new Set(documents.map(({ path }) => path))
  const told = byDocument(contents)
  const entries = [...told.keys()].some((path) => paths.has(path)) ? told : fromHeadings(documents)
  const drafts: Draft[] = []
  for (const document of documents) {
    const starts = entries.get(document.path)
    const current = drafts.at(-1)
    const isContents = document.path === book.navPath
    if (starts) {
      drafts.push(...beginIn(document, starts, current))
      continue
    }
    // The list of contents is not read through, and no title is taken from it.
    const words = isContents ? 0 : (document.page?.words ?? 0)
    const title = isContents ? '' : (document.page?.heading ?? '')
    if (!current) drafts.push({ path: document.path, fragment: '', title, section: [], words })
    else {
      current.words += words
      current.title ||= title
    }
  }
  return drafts
}

const toLesson = (lesson: Draft, book: BookPackage): BookLesson => {
  const { path, fragment } = lesson
  const folder = folderOf(book.path)
  const address = path.startsWith(folder) ? path.slice(folder.length) : path
  return {
    key: fragment === '' ? address : `${address}#${fragment}`,
    title: lesson.title || book.title,
    section: lesson.section,
    start: startHref(path, fragment),
    words: lesson.words,
  }
}

/** A fixed-layout book is turned page by page: one lesson, unless its contents part it. */
export const outlineBook = (
  book: BookPackage,
  documents: readonly ReadDocument[],
  contents: Contents,
): BookLesson[] => {
  const lessons = draft(documents, contents, book).map((lesson) => toLesson(lesson, book))
  const [first] = lessons
  const paths = new Set(documents.map((document) => document.path))
  const parts = new Set(
    contents.entries.map((entry) => entry.path).filter((path) => path !== null && paths.has(path)),
  )
  if (book.layout === 'reflowable' || parts.size > 1 || !first) return lessons
  const words = lessons.reduce((sum, lesson) => sum + lesson.words, 0)
  return [{ ...first, title: book.title, section: [], words }]
}
