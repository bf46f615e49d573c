/** Reads one lesson, or one book, into passages. */
import { readFile } from 'node:fs/promises'
import type { Place } from '../../shared/features/search/model.ts'
import { CoursePath } from '../../shared/kernel/brand.ts'
import { openSource } from '../content/archive/index.ts'
import { parseCaptions } from '../content/captions/index.ts'
import { bookTexts } from '../content/epub/index.ts'
import { decodeText, lessonBlocks } from '../content/markdown/index.ts'
import { pdfTexts } from '../content/pdf/index.ts'
import { gather, passage, type Piece } from './index-passages.ts'
import type {
  CaptionFile,
  IndexContent,
  IndexCourse,
  IndexedLesson,
  IndexTask,
  ReadPassage,
} from './index-protocol.ts'

type Content<K extends IndexContent['kind']> = Extract<IndexContent, { kind: K }>

const fold = (path: string): string => path.normalize('NFC').toLowerCase()

/** The lesson by its title alone; its sections are the words shown. */
const titlePassage = ({ id, title, section }: IndexedLesson): ReadPassage =>
  passage({ kind: 'lesson', lessonId: id, title }, section.join(' › '), [], title)

/** @param place the same for all where the recording stands in a text; else each cue's second */
const readCaptions = async (
  lesson: IndexedLesson,
  { file, path }: CaptionFile,
  place: Place | null,
): Promise<ReadPassage[]> => {
  const { cues } = await parseCaptions(await readFile(file), path)
  const pieces = cues.map((cue) => ({ text: cue.text.replace(/\s+/g, ' '), mark: place ?? cue.start }))
  return gather({ kind: 'transcript', lessonId: lesson.id, title: lesson.title }, pieces)
}

const readText = async (
  lesson: IndexedLesson,
  content: Content<'text'>,
  course: IndexCourse,
): Promise<ReadPassage[]> => {
  const known = new Map(course.paths.map((path) => [fold(path), path]))
  const titles = new Map(course.titles)
  const blocks = lessonBlocks({
    text: decodeText(await readFile(content.file)),
    format: content.format,
    path: CoursePath.parse(content.path),
    title: lesson.title,
    lessonKey: content.lessonKey,
    language: content.language,
    // Only whether there is such a file matters for the words.
    resolveFile: (path) => known.get(fold(path)) ?? null,
    titleOf: (path) => titles.get(path) ?? null,
  })
  const belongs = { kind: 'lesson', lessonId: lesson.id, title: lesson.title } as const
  const blockOf = (holds: (slot: (typeof blocks)[number]['slots'][number]) => boolean): Place | null => {
    const block = blocks.findIndex(({ slots }) => slots.some(holds))
    return block < 0 ? null : { kind: 'text', block, quote: '' }
  }
  const pieces: Piece[] = blocks.map(({ text }, block) => ({ text, mark: block }))
  for (const { key, text } of content.quizzes) {
    const place = blockOf((slot) => slot.kind === 'quiz' && slot.quizKey === key)
    pieces.push({ text, mark: place ?? 0 })
  }
  const passages = [titlePassage(lesson), ...gather(belongs, pieces)]
  for (const { path, captions } of content.media) {
    const place = blockOf((slot) => slot.kind === 'media' && fold(slot.path) === fold(path))
    for (const file of captions)
      passages.push(...(await readCaptions(lesson, file, place ?? { kind: 'text', block: 0, quote: '' })))
  }
  return passages
}

const readMedia = async (lesson: IndexedLesson, content: Content<'media'>): Promise<ReadPassage[]> => {
  const passages = [titlePassage(lesson)]
  for (const file of content.captions) passages.push(...(await readCaptions(lesson, file, null)))
  return passages
}

const readPdf = async (lesson: IndexedLesson, content: Content<'pdf'>): Promise<ReadPassage[]> => {
  const passages = [titlePassage(lesson)]
  const belongs = { kind: 'page', lessonId: lesson.id, title: lesson.title } as const
  for await (const { page, text } of pdfTexts(content.file))
    passages.push(passage(belongs, text.normalize('NFC'), [[0, page]]))
  return passages
}

/** Where the lessons of a book begin: by document, then by id within it. */
const readBook = async (content: Content<'epub'>): Promise<ReadPassage[]> => {
  const [first] = content.lessons
  if (!first) return []
  const starts = new Map(content.lessons.map((lesson) => [lesson.start ?? '', lesson]))
  const passages: ReadPassage[] = []
  const source = await openSource(content.file, { signal: new AbortController().signal })
  let lesson = first
  let pieces: Piece[] = []
  const close = (): void => {
    passages.push(...gather({ kind: 'book', lessonId: lesson.id, title: lesson.title }, pieces))
    pieces = []
  }
  const enter = (start: string): void => {
    const next = starts.get(start)
    if (!next || next.id === lesson.id) return
    close()
    lesson = next
  }
  try {
    for await (const paragraphs of bookTexts(source)) {
      const [head] = paragraphs
      if (head) enter(head.href)
      for (const { href, ids, text } of paragraphs) {
        for (const id of ids) enter(`${href}#${id}`)
        pieces.push({ text, mark: href })
      }
    }
    close()
  } finally {
    await source.close()
  }
  return passages
}

/** Everything there is to find in what a task names. */
export const readContent = async (
  { lesson, content }: IndexTask,
  course: IndexCourse,
): Promise<ReadPassage[]> => {
  if (content.kind === 'epub') return readBook(content)
  if (!lesson) return []
  switch (content.kind) {
    case 'text':
      return readText(lesson, content, course)
    case 'media':
      return readMedia(lesson, content)
    case 'pdf':
      return readPdf(lesson, content)
    case 'plain': {
      const belongs = { kind: 'lesson', lessonId: lesson.id, title: lesson.title } as const
      return [titlePassage(lesson), ...gather(belongs, [{ text: content.text, mark: 0 }])]
    }
  }
}
