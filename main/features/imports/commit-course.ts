/** Puts what an import made on the shelf: new, or as an update that keeps ids and progress. */
import type { CourseId, Millis } from '../../../shared/kernel/brand.ts'
import { AppError } from '../../../shared/kernel/errors.ts'
import type { ImportReport } from '../../../shared/features/imports/model.ts'
import type { CoursePlan, LessonPlan } from '../../content/plan.ts'
import type { BlobStore } from '../../store/blob-store.ts'
import type { CopiedFile, CourseRecord, CourseWriter, LibraryRepository } from '../library/index.ts'
import { courseIdOf, quizIdOf } from './course-identity.ts'
import { matchLessons, type KnownLesson, type LessonMatch } from './match-lessons.ts'

interface Deps {
  readonly library: LibraryRepository
  readonly writer: CourseWriter
  readonly blobs: BlobStore
  readonly now: () => Millis
  readonly newLabel: () => string
}

const contentKey = (
  file: string | undefined,
  fragment: string | null,
  quizzes: string[],
  url: string | null,
): string | null => {
  if (file) return `file:${file}#${fragment ?? ''}`
  if (quizzes.length > 0) return `quiz:${quizzes.join('\n')}`
  return url === null ? null : `url:${url}`
}

const knownLessons = (library: LibraryRepository, courseId: CourseId): KnownLesson[] => {
  const files = new Map(library.files(courseId).map((file) => [file.path, file.sha256]))
  const quizzes = Map.groupBy(library.quizzes(courseId), (quiz) => quiz.lesson_id)
  return library.lessons(courseId).map((lesson) => ({
    id: lesson.id,
    key: lesson.key,
    title: lesson.title,
    kind: lesson.kind,
    content: contentKey(
      lesson.path === null ? undefined : files.get(lesson.path),
      lesson.fragment,
      (quizzes.get(lesson.id) ?? []).map((quiz) => quiz.definition),
      lesson.url,
    ),
  }))
}

const reportOf = (
  courseId: CourseId,
  plan: CoursePlan,
  files: readonly CopiedFile[],
  match: LessonMatch,
  update: boolean,
): ImportReport => {
  const quizzes = plan.lessons.flatMap((lesson) => lesson.quizzes)
  return {
    courseId,
    title: plan.title,
    lessons: plan.lessons.length,
    assets: files.filter((file) => file.role === 'asset').length,
    quizzes: quizzes.length,
    questions: quizzes.reduce((sum, quiz) => sum + quiz.questions.length, 0),
    captions: files.filter((file) => file.role === 'caption').length,
    words: plan.lessons.reduce((sum, lesson) => sum + lesson.words, 0),
    unsupported: [...plan.unsupported],
    update,
    changes: { added: match.added, changed: match.changed, removed: match.removed },
  }
}

/** Whether an update brought nothing: same lessons, same files, same words about it. */
const isSame = (
  library: LibraryRepository,
  before: CourseRecord,
  plan: CoursePlan,
  files: readonly CopiedFile[],
  match: LessonMatch,
): boolean => {
  if (match.added.length + match.changed.length + match.removed.length > 0) return false
  if (before.title !== plan.title || before.description !== plan.description) return false
  const old = library.files(before.id)
  const fresh = new Map(files.map((file) => [file.path, file.sha256]))
  return old.length === files.length && old.every((file) => fresh.get(file.path) === file.sha256)
}

/**
 * Writes the course and frees what only its former version used.
 * @throws AppError('imports.changed-underneath') when a copied file is no longer in the store
 */
export const commitCourse = async (
  { library, writer, blobs, now, newLabel }: Deps,
  plan: CoursePlan,
  files: readonly CopiedFile[],
): Promise<{ report: ImportReport; freed: Set<string> }> => {
  for (const file of files) {
    if (!(await blobs.has(file.sha256, file.size)))
      throw new AppError('imports.changed-underneath', { path: file.path })
  }
  const before = library.courseByIdentity(plan.identity)
  const id = before?.id ?? courseIdOf(plan.identity)
  const hashes = new Map(files.map((file) => [file.path, file.sha256]))
  const contentOf = (lesson: LessonPlan): string | null =>
    contentKey(
      lesson.path === null ? undefined : hashes.get(lesson.path),
      lesson.fragment,
      lesson.quizzes.map((quiz) => JSON.stringify(quiz)),
      lesson.url,
    )
  const match = matchLessons(id, before ? knownLessons(library, id) : [], plan.lessons, contentOf)
  const same = before !== null && isSame(library, before, plan, files, match)
  const old = new Set(before ? library.files(id).map((file) => file.sha256) : [])
  writer.write({
    id,
    label: before?.label ?? newLabel(),
    version: before ? before.version + (same ? 0 : 1) : 1,
    addedAt: before?.added_at ?? now(),
    updatedAt: same ? before.updated_at : now(),
    plan,
    lessons: match.lessons,
    quizId: (quiz) => quizIdOf(id, quiz.key),
    files,
  })
  return { report: reportOf(id, plan, files, match, before !== null), freed: old }
}
