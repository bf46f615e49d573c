/** What the place of study hands to the lesson in it. */
import type { UseQueryResult } from '@tanstack/react-query'
import type { Ref } from 'react'
import type { CourseDetail, Lesson } from '../../../shared/features/library/model.ts'
import type { CourseProgress } from '../../../shared/features/progress/model.ts'
import type { LessonView } from '../../../shared/features/study/model.ts'
import type { LessonId } from '../../../shared/kernel/brand.ts'
import type { TextLessonHandle } from '../text-lesson/index.ts'

export interface LessonStageProps {
  readonly course: CourseDetail
  readonly lesson: Lesson
  readonly next: Lesson | null
  readonly view: UseQueryResult<LessonView>
  readonly progress: CourseProgress
  readonly done: boolean
  readonly autoPlay: boolean
  readonly element: HTMLMediaElement | null
  readonly text: Ref<TextLessonHandle>
  readonly onElement: (element: HTMLMediaElement | null) => void
  readonly onHeading: (id: string | null) => void
  readonly onComplete: (lessonId: LessonId) => void
  readonly onGo: (lessonId: LessonId | undefined, play?: boolean) => void
  /** The reader of a book went into another lesson by turning pages: nothing is opened anew. */
  readonly onTurnedTo: (lessonId: LessonId) => void
}
