/** One component per kind of lesson; each comes with its own code when it is first needed. */
import { lazy } from 'react'
import { landingOf, type BookSection } from '../lesson/index.ts'
import type { Position } from '../../../shared/features/progress/model.ts'
import type { Place } from '../../../shared/features/search/model.ts'
import type { LessonView } from '../../../shared/features/study/model.ts'
import { BookLesson } from '../book/index.ts'
import { AudioLesson, VideoLesson } from '../player/index.ts'
import { PdfLesson } from '../pdf/index.ts'
import { TextLesson } from '../text-lesson/index.ts'
import { ImageLesson } from './image-lesson.tsx'
import { LessonEnd } from './lesson-end.tsx'
import type { LessonStageProps } from './lesson-stage-props.ts'
import { LinkLesson } from './link-lesson.tsx'
import styles from './study.module.css'
import { useGoToHeading } from './use-go-to-heading.ts'
import { useReadingStyle } from './use-reading-style.ts'

const QuizCard = lazy(async () => ({ default: (await import('../quiz/index.ts')).QuizCard }))

interface LessonOfKindProps extends Omit<LessonStageProps, 'view' | 'onComplete'> {
  readonly view: LessonView
  readonly start: Position | null
  readonly heading: string | null
  readonly landing: Place | null
  readonly onPosition: (position: Position) => void
  readonly onComplete: () => void
  readonly onSection: (section: BookSection) => void
  readonly onEnded: () => void
}

export const LessonOfKind = (props: LessonOfKindProps) => {
  const { view, start, heading, landing, course, next, done, text, onPosition, onComplete, onGo, onHeading } =
    props
  const style = useReadingStyle()
  const textRef = useGoToHeading(heading, text)
  const common = { position: start, onPosition, onComplete }
  const end = <LessonEnd next={next} done={done} onComplete={onComplete} onGo={onGo} />
  const media = {
    ...common,
    courseTitle: course.title,
    coverUrl: course.coverUrl,
    autoPlay: props.autoPlay,
    onElement: props.onElement,
    onEnded: props.onEnded,
  }
  switch (view.kind) {
    case 'text':
      return (
        style && (
          <TextLesson
            ref={textRef}
            view={view}
            style={style}
            landing={landingOf(landing, 'text')}
            onHeading={onHeading}
            {...common}
          >
            {end}
          </TextLesson>
        )
      )
    case 'video':
      return (
        <div tabIndex={-1} data-lesson-focus className={styles['scroller']}>
          <VideoLesson view={view} {...media} />
        </div>
      )
    case 'audio':
      return (
        <div tabIndex={-1} data-lesson-focus className={styles['scroller']}>
          <AudioLesson view={view} {...media} />
        </div>
      )
    case 'pdf':
      return <PdfLesson view={view} landing={landingOf(landing, 'page')} {...common} />
    case 'epub':
      return (
        style && (
          <BookLesson
            view={view}
            style={style}
            landing={landingOf(landing, 'href')}
            onSection={props.onSection}
            {...common}
          />
        )
      )
    case 'quiz':
      return (
        <div tabIndex={-1} data-lesson-focus className={styles['scroller']}>
          <div className={styles['column']}>
            <QuizCard courseId={view.courseId} quizId={view.quizId} compact={false} onComplete={onComplete} />
          </div>
          {end}
        </div>
      )
    case 'image':
      return <ImageLesson view={view} onComplete={onComplete} end={end} />
    case 'link':
      return <LinkLesson view={view} onComplete={onComplete} end={end} />
  }
}
