/** Opens a lesson: what the Study place needs, by medium. */
import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import type { CourseId, CoursePath, LessonId } from '../../../shared/kernel/brand.ts'
import { AppError } from '../../../shared/kernel/errors.ts'
import {
  CaptionTrack,
  Chapter,
  type Cue,
  type LessonView,
  type LinkTarget,
  type MediaView,
  type Slot,
} from '../../../shared/features/study/model.ts'
import { parseCaptions } from '../../content/captions/index.ts'
import { decodeText, definesOneOf, missingLabels } from '../../content/markdown/index.ts'
import type { BlobStore } from '../../store/blob-store.ts'
import { bookFrameUrl, courseFileUrl, lessonFrameUrl } from '../../store/content-address.ts'
import type { RenderedLesson } from '../../workers/render-protocol.ts'
import { fromJson } from '../../db/json.ts'
import type { CourseRecord, FileRecord, LessonRecord, LibraryRepository } from '../library/index.ts'
import type { LessonRenderer } from './renderer.ts'

interface Deps {
  readonly library: LibraryRepository
  readonly blobs: BlobStore
  readonly renderer: LessonRenderer
  readonly contentOrigin: (label: string) => string
  readonly fileUrl: (label: string, path: CoursePath) => string
}

const StoredMedia = z.object({
  path: z.string(),
  kind: z.enum(['video', 'audio']),
  title: z.string(),
  captions: z.array(CaptionTrack),
  chapters: z.array(Chapter),
  poster: z.string().nullable(),
})

/** Largest text lesson drawn, bytes. */
const TEXT_LIMIT = 16 * 1024 * 1024

export type StudyService = ReturnType<typeof studyService>

export const studyService = ({ library, blobs, renderer, contentOrigin, fileUrl }: Deps) => {
  const mustFind = (
    courseId: CourseId,
    lessonId: LessonId,
  ): { course: CourseRecord; lesson: LessonRecord } => {
    const course = library.course(courseId)
    if (!course) throw new AppError('library.course-missing', {})
    const lesson = library.lesson(courseId, lessonId)
    if (!lesson) throw new AppError('library.lesson-missing', {})
    return { course, lesson }
  }

  const fileOf = (course: CourseRecord, path: string | null): FileRecord => {
    const file = path === null ? null : library.file(course.id, path)
    if (!file) throw new AppError('library.file-missing', { path: path ?? '' })
    return file
  }

  const readBlob = async (file: FileRecord, limit: number): Promise<Buffer> => {
    if (file.size > limit) throw new AppError('library.file-damaged', { path: file.path })
    try {
      return await readFile(blobs.pathOf(file.sha256))
    } catch (cause) {
      throw new AppError('library.file-missing', { path: file.path }, { cause })
    }
  }

  const mediaOf = (course: CourseRecord, lesson: LessonRecord): MediaView[] => {
    const origin = contentOrigin(course.label)
    return library.media(lesson.id).map((json) => {
      const { poster, ...stored } = fromJson(StoredMedia, json)
      return {
        ...stored,
        url: courseFileUrl(origin, stored.path),
        mediaType: fileOf(course, stored.path).media_type,
        posterUrl: poster === null ? null : courseFileUrl(origin, poster),
      }
    })
  }

  /** The lessons that define labels another one refers to; none are read where nothing is missing. */
  const labelledLessons = async (
    course: CourseRecord,
    lessons: readonly LessonRecord[],
    labels: readonly string[],
  ): Promise<{ path: string; text: string }[]> => {
    if (labels.length === 0) return []
    const found: { path: string; text: string }[] = []
    for (const { kind, path } of lessons) {
      if (kind !== 'text' || path === null) continue
      const text = decodeText(await readBlob(fileOf(course, path), TEXT_LIMIT))
      if (definesOneOf(text, labels)) found.push({ path, text })
    }
    return found
  }

  const draw = async (course: CourseRecord, lesson: LessonRecord): Promise<RenderedLesson> => {
    const file = fileOf(course, lesson.path)
    const key = `${lesson.id}:${file.sha256}:${course.version}:${contentOrigin(course.label)}`
    const text = decodeText(await readBlob(file, TEXT_LIMIT))
    const lessons = library.lessons(course.id)
    return renderer.render(key, {
      text,
      format:
        file.media_type === 'text/html' || file.media_type === 'application/xhtml+xml' ? 'html' : 'markdown',
      path: file.path,
      title: lesson.title,
      lessonKey: lesson.key,
      language: course.language,
      paths: library.files(course.id).map((each) => each.path),
      titles: lessons.flatMap((each) => (each.path === null ? [] : [[each.path, each.title] as const])),
      labelled: await labelledLessons(course, lessons, missingLabels(text)),
      origin: contentOrigin(course.label),
    })
  }

  const slotsOf = (course: CourseRecord, lesson: LessonRecord, rendered: RenderedLesson): Slot[] => {
    const media = mediaOf(course, lesson)
    const quizIds = new Map(
      library
        .quizzes(course.id)
        .filter((row) => row.lesson_id === lesson.id)
        .map((row, index) => [
          fromJson(z.object({ key: z.string() }), row.definition).key,
          lesson.quizzes[index],
        ]),
    )
    return rendered.slots.flatMap((slot): Slot[] => {
      if (slot.kind === 'quiz') {
        const quizId = quizIds.get(slot.quizKey)
        return quizId
          ? [{ kind: 'quiz', id: slot.id, quizId: quizId as Extract<Slot, { kind: 'quiz' }>['quizId'] }]
          : []
      }
      const medium = media.find((each) => each.path.toLowerCase() === slot.path.toLowerCase())
      return medium ? [{ kind: 'media', id: slot.id, media: medium }] : []
    })
  }

  const openMedia = (course: CourseRecord, lesson: LessonRecord): MediaView => {
    const medium = mediaOf(course, lesson)[0]
    if (!medium) throw new AppError('library.file-missing', { path: lesson.path ?? '' })
    return { ...medium, title: lesson.title }
  }

  const open = async (courseId: CourseId, lessonId: LessonId): Promise<LessonView> => {
    const { course, lesson } = mustFind(courseId, lessonId)
    const origin = contentOrigin(course.label)
    const base = { courseId, lessonId, title: lesson.title }
    switch (lesson.kind) {
      case 'text': {
        const rendered = await draw(course, lesson)
        return {
          ...base,
          kind: 'text',
          frameUrl: lessonFrameUrl(origin, lesson.id),
          headings: rendered.headings,
          slots: slotsOf(course, lesson, rendered),
        }
      }
      case 'video':
        return { ...base, kind: 'video', media: openMedia(course, lesson) }
      case 'audio':
        return { ...base, kind: 'audio', media: openMedia(course, lesson) }
      case 'pdf': {
        const file = fileOf(course, lesson.path)
        return {
          ...base,
          kind: 'pdf',
          fileUrl: fileUrl(course.label, file.path as CoursePath),
          bytes: file.size,
        }
      }
      case 'epub': {
        const book = library
          .lessons(courseId)
          .filter((each) => each.kind === 'epub' && each.path === lesson.path)
        return {
          ...base,
          kind: 'epub',
          frameUrl: bookFrameUrl(origin, fileOf(course, lesson.path).path),
          start: lesson.fragment,
          lessons: book.map((each) => ({ lessonId: each.id, start: each.fragment })),
        }
      }
      case 'quiz': {
        const quizId = lesson.quizzes[0]
        if (!quizId) throw new AppError('library.lesson-missing', {})
        return { ...base, kind: 'quiz', quizId: quizId as Extract<LessonView, { kind: 'quiz' }>['quizId'] }
      }
      case 'image':
        return {
          ...base,
          kind: 'image',
          url: courseFileUrl(origin, fileOf(course, lesson.path).path),
          alt: lesson.alt ?? lesson.title,
        }
      case 'link':
        return { ...base, kind: 'link', url: lesson.url ?? '' }
    }
  }

  return {
    open,

    /** The drawn body of a text lesson, with what its document needs. */
    lessonBody: async (courseId: CourseId, lessonId: LessonId) => {
      const { course, lesson } = mustFind(courseId, lessonId)
      return { title: lesson.title, ...(await draw(course, lesson)) }
    },

    /** The first lesson that shows a file of the course, else the file itself to save. */
    resolve: (courseId: CourseId, path: CoursePath): LinkTarget => {
      const course = library.course(courseId)
      if (!course) throw new AppError('library.course-missing', {})
      const lesson = library.lessons(courseId).find((each) => each.path === path)
      if (lesson) return { kind: 'lesson', lessonId: lesson.id }
      const file = fileOf(course, path)
      const name = path.split('/').at(-1) ?? path
      return { kind: 'file', name, bytes: file.size, url: fileUrl(course.label, path) }
    },

    /** @throws AppError('library.course-missing' | 'library.file-missing') */
    transcript: async (courseId: CourseId, path: CoursePath): Promise<Cue[]> => {
      const course = library.course(courseId)
      if (!course) throw new AppError('library.course-missing', {})
      const file = fileOf(course, path)
      if (file.role !== 'caption') throw new AppError('library.file-missing', { path })
      return (await parseCaptions(await readBlob(file, TEXT_LIMIT), path)).cues
    },
  }
}
