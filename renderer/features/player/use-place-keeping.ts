/** Brings a medium to where the learner was, and saves where they are while it plays. */
import { useEffect, useRef } from 'react'
import type { CourseId, LessonId } from '../../../shared/kernel/brand.ts'
import type { Position } from '../../../shared/features/progress/model.ts'
import { queryClient } from '../../bridge/index.ts'
import { createPositionSaver, savePosition } from '../lesson/index.ts'

/** A lesson heard to this share counts as done: nobody has to sit through the credits. */
const DONE = 0.95
/** Within the last seconds there is nothing to come back to: it starts again. */
const TAIL_SECONDS = 3

/** Where to start, given what was saved: not at the very end. */
export const startSeconds = (position: Position | null, duration: number): number => {
  if (position?.kind !== 'time') return 0
  return Number.isFinite(duration) && position.seconds > duration - TAIL_SECONDS ? 0 : position.seconds
}

interface Place {
  readonly courseId: CourseId
  readonly lessonId: LessonId
  readonly position: Position | null
  readonly onPosition?: (position: Position) => void
  readonly onComplete: () => void
}

export const usePlaceKeeping = (element: HTMLMediaElement | null, place: Place): void => {
  const latest = useRef(place)
  useEffect(() => {
    latest.current = place
  })
  const { courseId, lessonId } = place
  useEffect(() => {
    if (!element) return
    const saver = createPositionSaver({
      save: (position) => savePosition(queryClient, courseId, lessonId, position),
      interval: 1000,
    })
    /** Until the start was found, the element stands at 0, which is no place of the learner's. */
    let ready = false
    const here = (): Position | null =>
      ready
        ? {
            kind: 'time',
            seconds: element.currentTime,
            duration: Number.isFinite(element.duration) ? element.duration : null,
          }
        : null
    const put = () => {
      const position = here()
      if (!position) return
      saver.put(position)
      latest.current.onPosition?.(position)
    }
    const save = () => {
      put()
      void saver.flush()
    }
    const begin = () => {
      if (ready) return
      const start = startSeconds(latest.current.position, element.duration)
      if (start > 0) element.currentTime = start
      ready = true
      // Opening counts: this is now the lesson to come back to.
      save()
    }
    const onTime = () => {
      if (element.paused) return
      put()
      if (element.duration > 0 && element.currentTime >= element.duration * DONE) latest.current.onComplete()
    }
    const onEnded = () => {
      save()
      latest.current.onComplete()
    }
    const onHidden = () => {
      if (document.visibilityState === 'hidden') save()
    }
    if (element.readyState >= HTMLMediaElement.HAVE_METADATA) begin()
    const on: [EventTarget, string, () => void][] = [
      [element, 'loadedmetadata', begin],
      [element, 'timeupdate', onTime],
      [element, 'pause', save],
      [element, 'seeked', save],
      [element, 'ended', onEnded],
      [document, 'visibilitychange', onHidden],
      [window, 'pagehide', save],
    ]
    for (const [target, event, listener] of on) target.addEventListener(event, listener)
    return () => {
      for (const [target, event, listener] of on) target.removeEventListener(event, listener)
      save()
    }
  }, [element, courseId, lessonId])
}
