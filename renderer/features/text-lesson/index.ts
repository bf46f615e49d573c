/** Text lessons. */
export { frameOrigin } from './frame-origin.ts'
export { printLesson } from './print-lesson.ts'
export { TextLesson, type TextLessonHandle } from './text-lesson.tsx'
