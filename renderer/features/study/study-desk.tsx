/** The desk around a lesson: bar above, outline left, panel right, the lesson in the middle. */
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useCallback, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CourseDetail } from '../../../shared/features/library/model.ts'
import type { CourseProgress } from '../../../shared/features/progress/model.ts'
import type { LessonView } from '../../../shared/features/study/model.ts'
import type { LessonId } from '../../../shared/kernel/brand.ts'
import { api } from '../../bridge/index.ts'
import { useShortcuts } from '../../ui/shortcuts.ts'
import { LessonMarksContext, MarkMenu, useMarkDesk } from '../annotations/index.ts'
import { OutlinePanel } from '../outline/index.ts'
import { useStudyTime } from '../plan/index.ts'
import type { TextLessonHandle } from '../text-lesson/index.ts'
import { neighbours } from './course-order.ts'
import { LessonStage } from './lesson-stage.tsx'
import { SidePanel } from './side-panel.tsx'
import { StudyBar } from './study-bar.tsx'
import { studyShortcuts } from './shortcuts.ts'
import styles from './study.module.css'
import { useFocusMode } from './use-focus-mode.ts'
import { useLessonFocus } from './use-lesson-focus.ts'
import { useSides } from './use-sides.ts'
import { useComplete, useFreshShelf } from './use-study-progress.ts'

interface StudyDeskProps {
  readonly course: CourseDetail
  readonly progress: CourseProgress
  readonly lessonId: LessonId
}

export const StudyDesk = ({ course, progress, lessonId }: StudyDeskProps) => {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const { id: courseId, outline } = course
  const { lesson, previous, next } = neighbours(outline, lessonId)
  const view = useQuery({
    ...api.study.open.queryOptions({ input: { courseId, lessonId } }),
    // Turning from one chapter of a book to the next keeps the book open.
    placeholderData: (before: LessonView | undefined) =>
      before?.kind === 'epub' && lesson?.kind === 'epub' ? before : undefined,
  })
  const completed = useMemo(
    () => new Set(progress.completed.map((entry) => entry.lessonId)),
    [progress.completed],
  )
  const complete = useComplete(courseId)
  const [element, setElement] = useState<HTMLMediaElement | null>(null)
  const [heading, setHeading] = useState<string | null>(null)
  const [autoPlay, setAutoPlay] = useState<LessonId | null>(null)
  const text = useRef<TextLessonHandle>(null)
  const stage = useRef<HTMLElement>(null)
  useLessonFocus(stage, view.data)
  const [focus, toggleFocus] = useFocusMode()
  const shown = view.data
  const marks = useMarkDesk(courseId, lessonId, shown)
  const sides = useSides(
    marks.marked ||
      (shown?.kind === 'text' && shown.headings.length > 1) ||
      ((shown?.kind === 'video' || shown?.kind === 'audio') && shown.media.captions.length > 0),
  )
  useFreshShelf()
  useStudyTime(courseId, lessonId)

  const { dismiss } = sides
  const go = useCallback(
    (to: LessonId | undefined, play = false) => {
      if (!to) return
      dismiss()
      setHeading(null)
      setAutoPlay(play ? to : null)
      void navigate({ to: '/course/$courseId/$lessonId', params: { courseId, lessonId: to } })
    },
    [navigate, courseId, dismiss],
  )
  const onComplete = useCallback(() => complete(lessonId), [complete, lessonId])
  const onTurnedTo = useCallback(
    (to: LessonId) =>
      void navigate({ to: '/course/$courseId/$lessonId', params: { courseId, lessonId: to }, replace: true }),
    [navigate, courseId],
  )
  useShortcuts(studyShortcuts, {
    next: () => go(next?.id),
    previous: () => go(previous?.id),
    complete: onComplete,
    outline: sides.toggleOutline,
    panel: sides.togglePanel,
    focus: toggleFocus,
  })
  if (!lesson) return null

  return (
    <LessonMarksContext value={marks.lesson}>
      <div
        className={styles['desk']}
        data-narrow={sides.narrow}
        data-tight={sides.tight}
        data-outline={sides.outline && !focus}
        data-panel={sides.panel && !focus}
        data-focus={focus}
      >
        <StudyBar
          course={course}
          lesson={lesson}
          view={shown}
          previous={previous}
          next={next}
          completed={completed}
          sides={sides}
          focus={focus}
          onGo={go}
          onComplete={onComplete}
          onFocus={toggleFocus}
        />
        {((sides.narrow && sides.outline) || (sides.tight && sides.panel)) && (
          <button
            type="button"
            className={styles['veil']}
            aria-label={t('study.close-side')}
            onClick={dismiss}
          />
        )}
        {sides.outline && !focus && (
          <nav className={styles['outline']} aria-label={t('outline.title')}>
            <OutlinePanel outline={outline} completed={completed} current={lessonId} onOpen={go} />
          </nav>
        )}
        <section ref={stage} className={styles['stage']} aria-label={lesson.title}>
          <LessonStage
            key={shown?.kind === 'epub' ? shown.frameUrl : lessonId}
            course={course}
            lesson={lesson}
            next={next}
            view={view}
            progress={progress}
            done={completed.has(lessonId)}
            autoPlay={autoPlay === lessonId}
            element={element}
            text={text}
            onElement={setElement}
            onHeading={setHeading}
            onComplete={complete}
            onGo={go}
            onTurnedTo={onTurnedTo}
          />
          <MarkMenu desk={marks} />
        </section>
        {sides.panel && !focus && (
          <aside className={styles['panel']} aria-label={t('study.panel')}>
            <SidePanel
              lesson={lesson}
              view={shown}
              completedAt={progress.completed.find((entry) => entry.lessonId === lessonId)?.at ?? null}
              element={element}
              heading={heading}
              marks={marks}
              onGone={dismiss}
              onHeading={(id) => {
                text.current?.goToHeading(id)
                dismiss()
              }}
            />
          </aside>
        )}
      </div>
    </LessonMarksContext>
  )
}
