/** Ids from the address bar: text until they look like ids. */
import type { CourseId, LessonId } from '../../../shared/kernel/brand.ts'

const isId = (text: string | undefined): text is string => text !== undefined && /^[0-9a-f]{32}$/.test(text)

/** @returns null for anything that cannot be the id of a course */
export const courseIdOf = (text: string | undefined): CourseId | null =>
  isId(text) ? (text as CourseId) : null

/** @returns null for anything that cannot be the id of a lesson */
export const lessonIdOf = (text: string | undefined): LessonId | null =>
  isId(text) ? (text as LessonId) : null
