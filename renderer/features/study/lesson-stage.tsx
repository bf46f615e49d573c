/** The lesson itself, whatever its kind, and the word on where it was continued. */
import { useRouterState } from '@tanstack/react-router'
import { Suspense, useCallback, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Lesson } from '../../../shared/features/library/model.ts'
import type { Position } from '../../../shared/features/progress/model.ts'
import { useErrorSentence } from '../../ui/use-error-sentence.ts'
import type { BookSection } from '../lesson/index.ts'
import { lessonInHand, viewOfLesson, type Turned } from './book-view.ts'
import { LessonOfKind } from './lesson-of-kind.tsx'
import type { LessonStageProps } from './lesson-stage-props.ts'
import { ResumeNote } from './resume-note.tsx'
import { resumeOf } from './resume.ts'
import styles from './study.module.css'
import { UpNext } from './up-next.tsx'
import { useOpened } from './use-opened.ts'
import { useLandAtSecond, useLanding } from './use-landing.ts'
import { usePositionSaver } from './use-study-progress.ts'

const isMedia = (lesson: Lesson | null): boolean => lesson?.kind === 'video' || lesson?.kind === 'audio'

export const LessonStage = (props: LessonStageProps) => {
  const { course, lesson, next, view, progress, element, onGo, onComplete, onTurnedTo } = props
  const { t } = useTranslation()
  const sentence = useErrorSentence()
  const savePlace = usePositionSaver(course.id)
  /** The lesson that places belong to; a book's reader may be a moment ahead of the address bar. */
  const at = useRef(lesson.id)
  useEffect(() => {
    at.current = lesson.id
  }, [lesson.id])
  // Gone to a mark: where the lesson was left has no say.
  const toMark = useRouterState({ select: (state) => state.location.state.mark !== undefined })
  const heading = useRouterState({ select: (state) => state.location.state.heading })
  const landing = useLanding()
  useLandAtSecond(element, landing)
  // Where the lesson was when it was opened; from then on the lesson itself knows.
  const known = (): Position | null =>
    progress.positions.find((entry) => entry.lessonId === lesson.id)?.position ?? null
  const [turned, setTurned] = useState<Turned | null>(null)
  const [opened, setOpened] = useState(() => ({ lessonId: lesson.id, start: known(), byTurning: false }))
  if (opened.lessonId !== lesson.id)
    setOpened({ lessonId: lesson.id, start: known(), byTurning: turned?.to === lesson.id })
  const { start } = opened
  // Once the address has followed, it is the address that says which lesson is open.
  if (turned && lesson.id !== turned.from) setTurned(null)
  const [attempt, setAttempt] = useState(0)
  const [ended, setEnded] = useState(false)
  const fromStart = () => {
    if (element) {
      element.currentTime = 0
      return
    }
    setOpened({ lessonId: lesson.id, start: null, byTurning: false })
    setAttempt((now) => now + 1)
  }
  const onEnded = useCallback(() => setEnded(true), [])
  const save = useCallback((position: Position) => savePlace(at.current, position), [savePlace])
  const complete = useCallback(() => onComplete(at.current), [onComplete])
  const onSection = useCallback(
    ({ lessonId }: BookSection) => {
      if (lessonId === null || lessonId === at.current) return
      const from = at.current
      setTurned((now) => ({ from: now?.from ?? from, to: lessonId }))
      at.current = lessonId
      onTurnedTo(lessonId)
    },
    [onTurnedTo],
  )
  useOpened(course.id, lesson, start)

  if (view.error && !view.data)
    return (
      <div className={styles['message']} role="alert">
        <h1>{t('study.lesson-failed')}</h1>
        <p>{sentence(view.error)}</p>
        <button type="button" onClick={() => void view.refetch()}>
          {t('ui.try-again')}
        </button>
      </div>
    )
  if (!view.data) return null
  const resume = heading || landing || toMark || opened.byTurning ? null : resumeOf(start)
  return (
    <Suspense fallback={null}>
      <LessonOfKind
        key={attempt}
        {...props}
        view={viewOfLesson(view.data, lessonInHand(turned, lesson.id))}
        start={start}
        heading={heading ?? null}
        landing={landing}
        onPosition={save}
        onComplete={complete}
        onSection={onSection}
        onEnded={onEnded}
      />
      {resume && <ResumeNote key={lesson.id} resume={resume} onFromStart={fromStart} />}
      {ended && next && isMedia(next) && (
        <UpNext next={next} onGo={() => onGo(next.id, true)} onStay={() => setEnded(false)} />
      )}
    </Suspense>
  )
}
