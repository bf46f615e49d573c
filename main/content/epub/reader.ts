/** EPUB as a course: the book stays one file, its lessons are places in it. */
import { CoursePath } from '../../../shared/kernel/brand.ts'
import { isAppError } from '../../../shared/kernel/errors.ts'
import type { CoursePlan, FilePlan, FormatReader, LessonPlan } from '../plan.ts'
import type { Source } from '../source.ts'
import { readBook } from './book.ts'
import type { Book } from './book.ts'
import { packagePath } from './package.ts'

const mediaType = 'application/epub+zip'

/**
 * A book's lessons, for a course that has it at `path`.
 *
 * @param within put before keys and sections where the course holds more than this book
 */
export const lessonsOfBook = (
  book: Book,
  path: CoursePath,
  within: { readonly key: string; readonly section: readonly string[] } = { key: '', section: [] },
): LessonPlan[] =>
  book.lessons.map((lesson) => ({
    key: within.key + lesson.key,
    title: lesson.title,
    kind: 'epub',
    section: [...within.section, ...lesson.section],
    path,
    fragment: lesson.start,
    url: null,
    words: lesson.words,
    durationMs: null,
    quizzes: [],
    media: [],
    alt: null,
  }))

const bookPath = (source: Source): CoursePath => {
  const named = CoursePath.safeParse(`${source.name.normalize('NFC')}.epub`)
  return named.success ? named.data : CoursePath.parse('book.epub')
}

const coverFile = (book: Book): FilePlan[] =>
  book.cover
    ? [
        {
          path: CoursePath.parse(`cover.${book.cover.extension}`),
          mediaType: book.cover.mediaType,
          role: 'asset',
          bytes: book.cover.bytes,
        },
      ]
    : []

const toPlan = (book: Book, source: Source): CoursePlan => {
  const path = bookPath(source)
  const covers = coverFile(book)
  return {
    identity: `epub:${book.identifier ?? `${book.title} ${book.authors.join(', ')}`.trim()}`,
    kind: 'epub',
    title: book.title,
    language: book.language,
    description: book.description,
    authors: book.authors,
    cover: covers[0]?.path ?? null,
    lessons: lessonsOfBook(book, path),
    files: [{ path, mediaType, role: 'lesson', container: true }, ...covers],
    unsupported: book.unsupported,
  }
}

/** Takes a zip that names a package document, whatever the zip is called. */
export const epubReader: FormatReader = {
  kind: 'epub',
  accepts: async (source) => {
    const found = source.container === 'zip' && source.find('META-INF/container.xml')
    if (!found) return false
    try {
      return (await packagePath(source)) !== null
    } catch (error) {
      // A container file that can't be read: the book is damaged, and says so when read.
      if (isAppError(error, 'imports.malformed')) return true
      throw error
    }
  },
  read: async (source, signal) => toPlan(await readBook(source, signal), source),
}
