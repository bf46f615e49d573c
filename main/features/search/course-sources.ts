/** What of a course is to be read for search, piece by piece, each with a stamp that changes when it does. */
import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { CourseId, LessonId } from '../../../shared/kernel/brand.ts'
import { Quiz } from '../../../shared/features/quizzes/model.ts'
import { plainText } from '../../../shared/features/rich-text/model.ts'
import { fromJson } from '../../db/json.ts'
import type { CaptionFile, IndexContent, IndexCourse, IndexTask } from '../../workers/index-protocol.ts'
import type { CourseRecord, LessonRecord, LibraryRepository } from '../library/index.ts'

/** Raise it when what is read, or how words are made, changes: everything is read again. */
const RULES = 1

export interface CourseSource {
  readonly source: string
  readonly stamp: string
  readonly task: Omit<IndexTask, 'type' | 'id'>
}

interface Deps {
  readonly library: LibraryRepository
  /** Absolute path of a content. */
  readonly pathOf: (sha256: string) => string
}

const StoredMedia = z.object({ path: z.string(), captions: z.array(z.object({ path: z.string() })) })

/** Changes when the course does; what tells at a glance that nothing is to be read. */
export const courseStamp = ({ version, updated_at }: CourseRecord): string =>
  `${RULES}:${version}:${updated_at}`

const stampOf = (...parts: readonly unknown[]): string =>
  createHash('sha256')
    .update(JSON.stringify([RULES, ...parts]))
    .digest('base64url')
    .slice(0, 22)

/** What a question says: prompt, choices, and the words around blanks. Not what is right. */
const wordsOfQuiz = (quiz: Quiz): string =>
  [
    quiz.title,
    ...quiz.questions.flatMap((question) => [
      plainText(question.prompt),
      ...(question.kind === 'single' || question.kind === 'multiple'
        ? question.choices.map((choice) => plainText(choice.text))
        : []),
      ...(question.kind === 'matching'
        ? [...question.left, ...question.right].map((choice) => plainText(choice.text))
        : []),
      ...(question.kind === 'ordering' ? question.items.map((item) => plainText(item.text)) : []),
      ...(question.kind === 'cloze' ? [question.parts.map(plainText).join(' … ')] : []),
    ]),
  ]
    .filter((words) => words.trim() !== '')
    .join('\n')

/** What lessons are drawn with. */
export const courseContext = (library: LibraryRepository, courseId: CourseId): IndexCourse => ({
  type: 'course',
  paths: library.files(courseId).map((file) => file.path),
  titles: library
    .lessons(courseId)
    .flatMap((lesson) => (lesson.path === null ? [] : [[lesson.path, lesson.title] as const])),
})

export const courseSources = ({ library, pathOf }: Deps, course: CourseRecord): CourseSource[] => {
  const files = new Map(library.files(course.id).map((file) => [file.path, file]))
  const quizzes = Map.groupBy(library.quizzes(course.id), (row) => row.lesson_id)
  const lessons = library.lessons(course.id)
  const blob = (path: string | null): string | null => {
    const file = path === null ? undefined : files.get(path)
    return file ? pathOf(file.sha256) : null
  }

  const captionsOf = (paths: readonly { path: string }[]): CaptionFile[] =>
    paths.flatMap(({ path }) => {
      const file = blob(path)
      return file === null ? [] : [{ file, path }]
    })

  const quizzesOf = (lessonId: LessonId): { key: string; text: string }[] =>
    (quizzes.get(lessonId) ?? []).map(({ definition }) => {
      const quiz = fromJson(Quiz, definition)
      return { key: quiz.key, text: wordsOfQuiz(quiz) }
    })

  const contentOf = (lesson: LessonRecord): IndexContent => {
    const file = blob(lesson.path)
    const media = () => library.media(lesson.id).map((json) => fromJson(StoredMedia, json))
    const plain = (text: string): IndexContent => ({ kind: 'plain', text })
    if (lesson.kind === 'quiz')
      return plain(
        quizzesOf(lesson.id)
          .map((quiz) => quiz.text)
          .join('\n'),
      )
    if (lesson.kind === 'video' || lesson.kind === 'audio')
      return { kind: 'media', captions: media().flatMap(({ captions }) => captionsOf(captions)) }
    if (lesson.kind === 'pdf' && file !== null) return { kind: 'pdf', file }
    if (lesson.kind === 'text' && file !== null && lesson.path !== null) {
      const type = files.get(lesson.path)?.media_type ?? ''
      return {
        kind: 'text',
        file,
        format: type === 'text/html' || type === 'application/xhtml+xml' ? 'html' : 'markdown',
        path: lesson.path,
        lessonKey: lesson.key,
        language: course.language,
        quizzes: quizzesOf(lesson.id),
        media: media().map(({ path, captions }) => ({ path, captions: captionsOf(captions) })),
      }
    }
    return plain(lesson.alt ?? lesson.url ?? '')
  }

  const ofLesson = (lesson: LessonRecord): CourseSource => {
    const { id, title, section } = lesson
    const content = contentOf(lesson)
    return {
      source: `lesson:${id}`,
      stamp: stampOf(title, section, content),
      task: { lesson: { id, title, section }, content },
    }
  }

  const ofBooks = (): CourseSource[] =>
    [
      ...Map.groupBy(
        lessons.filter((lesson) => lesson.kind === 'epub'),
        (lesson) => lesson.path,
      ),
    ].flatMap(([path, parts]): CourseSource[] => {
      const file = blob(path)
      if (path === null || file === null) return []
      const content: IndexContent = {
        kind: 'epub',
        file,
        lessons: parts.map(({ id, title, fragment }) => ({ id, title, start: fragment })),
      }
      return [{ source: `book:${path}`, stamp: stampOf(content), task: { lesson: null, content } }]
    })

  return [...lessons.map(ofLesson), ...ofBooks()]
}
