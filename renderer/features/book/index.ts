/** Reading books. */
import { lazy } from 'react'

export const BookLesson = lazy(async () => ({ default: (await import('./book-lesson.tsx')).BookLesson }))
