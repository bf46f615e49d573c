/** Chapters of a medium: which one a second belongs to and how far each reaches. */
import type { Chapter } from '../../../shared/features/study/model.ts'

export interface Span extends Chapter {
  readonly end: number
}

/** Chapters with their ends, those past the medium's end left out. */
export const chapterSpans = (chapters: readonly Chapter[], duration: number): Span[] => {
  const inside = chapters.filter((chapter) => chapter.start < duration)
  return inside.map((chapter, i) => ({ ...chapter, end: inside[i + 1]?.start ?? duration }))
}

export const chapterAt = (chapters: readonly Chapter[], seconds: number): Chapter | null =>
  chapters.findLast((chapter) => chapter.start <= seconds) ?? null
