/** The shelf: what is on it, where the learner stopped, taking a course off. */
import type { CourseId, CoursePath, LessonId, QuizId } from '../../../shared/kernel/brand.ts'
import { AppError } from '../../../shared/kernel/errors.ts'
import { hlcMillis, type Hlc } from '../../../shared/kernel/hybrid-clock.ts'
import type {
  ContinueItem,
  CourseDetail,
  CourseSummary,
  Lesson,
  LibraryEvent,
} from '../../../shared/features/library/model.ts'
import type { BlobStore } from '../../store/blob-store.ts'
import type { ProgressRepository } from '../progress/index.ts'
import type { CourseRecord, LessonRecord, LibraryRepository } from './library.repository.ts'

/** How many courses "continue where you left off" offers. */
const CONTINUE = 8

interface Deps {
  readonly repository: LibraryRepository
  readonly progress: ProgressRepository
  readonly blobs: BlobStore
  readonly courseUrl: (label: string, path: CoursePath) => string
  readonly publish: (event: LibraryEvent) => void
}

interface Totals {
  readonly completed: number
  readonly studiedAt: Hlc | null
}

export type LibraryService = ReturnType<typeof libraryService>

const toLesson = (record: LessonRecord): Lesson => ({
  id: record.id,
  title: record.title,
  kind: record.kind,
  section: record.section,
  words: record.words,
  durationMs: record.duration_ms,
  bytes: record.bytes,
  quizzes: record.quizzes as QuizId[],
})

export const libraryService = ({ repository, progress, blobs, courseUrl, publish }: Deps) => {
  const totalsById = (): Map<CourseId, Totals> =>
    new Map(
      progress
        .totals()
        .map((row) => [row.course_id, { completed: row.completed, studiedAt: row.studied_at || null }]),
    )

  const toSummary = (course: CourseRecord, totals: Totals | undefined): CourseSummary => ({
    id: course.id,
    title: course.title,
    kind: course.kind,
    language: course.language,
    authors: course.authors,
    description: course.description,
    version: course.version,
    bytes: course.bytes,
    lessons: course.lesson_count,
    completed: totals?.completed ?? 0,
    lessonKinds: course.lessonKinds,
    coverUrl: course.cover_path === null ? null : courseUrl(course.label, course.cover_path as CoursePath),
    addedAt: course.added_at,
    studiedAt: totals?.studiedAt ? hlcMillis(totals.studiedAt) : null,
    unsupported: course.unsupported_count,
  })

  const mustFind = (courseId: CourseId): CourseRecord => {
    const course = repository.course(courseId)
    if (!course) throw new AppError('library.course-missing', {})
    return course
  }

  return {
    /** Every course, most recently studied (else added) first. */
    list: (): CourseSummary[] => {
      const totals = totalsById()
      return repository
        .courses()
        .map((course) => toSummary(course, totals.get(course.id)))
        .sort((a, b) => (b.studiedAt ?? b.addedAt) - (a.studiedAt ?? a.addedAt))
    },

    /** @throws AppError('library.course-missing') */
    get: (courseId: CourseId): CourseDetail => {
      const course = mustFind(courseId)
      return {
        ...toSummary(course, totalsById().get(courseId)),
        outline: repository.lessons(courseId).map(toLesson),
        unsupportedItems: repository
          .unsupported(courseId)
          .map(({ path, reason, detail }) => ({ path, reason, ...(detail === null ? {} : { detail }) })),
      }
    },

    continue: (): ContinueItem[] => {
      const items = progress
        .totals()
        .filter((row) => row.studied_at)
        .sort((a, b) => ((a.studied_at ?? '') < (b.studied_at ?? '') ? 1 : -1))
      const out: ContinueItem[] = []
      for (const row of items) {
        if (out.length === CONTINUE) break
        const course = repository.course(row.course_id)
        const latest = course && progress.latest(course.id)
        const lesson = latest && repository.lesson(course.id, latest.lessonId)
        if (!course || !lesson || !row.studied_at || row.completed >= course.lesson_count) continue
        out.push({
          courseId: course.id,
          courseTitle: course.title,
          lessonId: lesson.id,
          lessonTitle: lesson.title,
          lessonKind: lesson.kind,
          position: latest.position,
          completed: row.completed,
          lessons: course.lesson_count,
          studiedAt: hlcMillis(row.studied_at),
        })
      }
      return out
    },

    /**
     * Takes a course off the shelf and frees files no other course uses; the study document stays.
     * @throws AppError('library.course-missing')
     */
    remove: async (courseId: CourseId): Promise<void> => {
      mustFind(courseId)
      const contents = new Set(repository.files(courseId).map((file) => file.sha256))
      repository.drop(courseId)
      publish({ type: 'course-removed', courseId })
      await blobs.removeUnless(contents, repository.isReferenced)
    },

    /** @throws AppError('library.course-missing' | 'library.lesson-missing') */
    mustHave: (courseId: CourseId, lessonId?: LessonId): void => {
      mustFind(courseId)
      if (lessonId && !repository.lesson(courseId, lessonId)) throw new AppError('library.lesson-missing', {})
    },
  }
}
