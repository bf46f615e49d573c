/**
 * `carrel://course/<course>` and `carrel://course/<course>/lesson/<lesson>`: a link says which, never what to
 * do. Ids are opaque hex; anything else, down to a query or a stray slash, is no link of ours.
 */
import { CourseId, LessonId } from '../../../shared/kernel/brand.ts'

export interface DeepLink {
  readonly courseId: CourseId
  readonly lessonId: LessonId | null
}

const SHAPE = /^carrel:\/\/course\/([0-9a-f]{32})(?:\/lesson\/([0-9a-f]{32}))?\/?$/

/** @returns null for whatever is not exactly a link of ours */
export const parseDeepLink = (text: string): DeepLink | null => {
  const match = SHAPE.exec(text)
  if (!match) return null
  return {
    courseId: CourseId.parse(match[1]),
    lessonId: match[2] === undefined ? null : LessonId.parse(match[2]),
  }
}
