/** Counts the time one really studies: the window is seen and something was done lately, or a recording plays. */
import { useEffect } from 'react'
import type { CourseId, LessonId } from '../../../shared/kernel/brand.ts'
import { client } from '../../bridge/index.ts'
import { studyClock } from './study-clock.ts'

/** Seconds between two reports to the brain. */
const REPORT_EVERY = 20

const isPlaying = (): boolean =>
  [...document.querySelectorAll<HTMLMediaElement>('video, audio')].some((each) => !each.paused)

/** While mounted, time counts for this lesson. */
export const useStudyTime = (courseId: CourseId, lessonId: LessonId): void => {
  useEffect(() => {
    const clock = studyClock(performance.now())
    const report = (): void => {
      const seconds = clock.take()
      if (seconds === 0) return
      // What could not be kept is counted with the next report.
      client.plan.studied({ courseId, lessonId, seconds }).catch(() => clock.giveBack(seconds))
    }
    const tick = setInterval(() => {
      clock.tick(performance.now(), { visible: document.visibilityState === 'visible', playing: isPlaying() })
      if (clock.whole() >= REPORT_EVERY) report()
    }, 1000)
    const onActivity = (): void => clock.active(performance.now())
    const events = ['pointermove', 'pointerdown', 'keydown', 'wheel', 'scroll', 'message'] as const
    for (const name of events) window.addEventListener(name, onActivity, { capture: true, passive: true })
    window.addEventListener('pagehide', report)
    return () => {
      clearInterval(tick)
      for (const name of events) window.removeEventListener(name, onActivity, { capture: true })
      window.removeEventListener('pagehide', report)
      report()
    }
  }, [courseId, lessonId])
}
