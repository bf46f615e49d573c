/** Reading PDFs. pdf.js is large: it comes with the first PDF that is opened. */
import { lazy } from 'react'

export const PdfLesson = lazy(async () => ({ default: (await import('./pdf-lesson.tsx')).PdfLesson }))
