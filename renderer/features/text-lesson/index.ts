/** Text lessons, and what any lesson in a frame needs. */
export { forwardKey } from './forward-key.ts'
export { frameAddress } from './frame-address.ts'
export { frameOrigin } from './frame-origin.ts'
export { printLesson } from './print-lesson.ts'
export { TextLesson, type TextLessonHandle } from './text-lesson.tsx'
export { useFrame } from './use-frame.ts'
