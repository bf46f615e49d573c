/** Ids of what is imported, made from what it is: the same course has the same ids on every device. */
import { createHash } from 'node:crypto'
import type { CourseId, LessonId, QuizId } from '../../../shared/kernel/brand.ts'

const hex128 = (...parts: string[]): string =>
  createHash('sha256').update(parts.join('\0').normalize('NFC')).digest('hex').slice(0, 32)

/** @param identity CoursePlan.identity */
export const courseIdOf = (identity: string): CourseId => hex128('course', identity) as CourseId

/** @param key LessonPlan.key */
export const lessonIdOf = (courseId: CourseId, key: string): LessonId =>
  hex128('lesson', courseId, key) as LessonId

/** @param key Quiz.key */
export const quizIdOf = (courseId: CourseId, key: string): QuizId => hex128('quiz', courseId, key) as QuizId
