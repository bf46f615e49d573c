/** Notes and bookmarks at a second of what plays, and the way back to them. Playing goes on while one writes. */
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import type { MediaView } from '../../../shared/features/study/model.ts'
import type { CourseId } from '../../../shared/kernel/brand.ts'
import { useShortcuts } from '../../ui/shortcuts.ts'
import { useLessonMarks, type Spot } from '../annotations/index.ts'
import { useSettings } from '../settings/index.ts'
import { cuesAt, transcriptTrack, useCues } from '../transcript/index.ts'
import { mediaMarkShortcuts } from './shortcuts.ts'

/** The bar of time in sight is where a mark belongs to; the one in full screen is the last. */
const spotAt = (share: number): Spot | null => {
  const bar = [...document.querySelectorAll('[data-seek-bar]')].at(-1)?.getBoundingClientRect()
  return bar ? { top: bar.top, left: bar.left + bar.width * share, width: 0, height: bar.height } : null
}

export const useMediaMarks = (
  element: HTMLMediaElement | null,
  courseId: CourseId,
  media: MediaView,
): void => {
  const { i18n } = useTranslation()
  const wanted = useSettings()?.captions ?? null
  // What is said there, whether or not captions are shown.
  const cues = useCues(courseId, transcriptTrack(media.captions, wanted, i18n.language))
  const { shown, make } = useLessonMarks()
  const markNow = (kind: 'note' | 'bookmark'): void => {
    if (!element) return
    const { currentTime, duration } = element
    // A moment is found again by the tenth; more digits would only be noise.
    const at = Math.round(currentTime * 10) / 10
    const exact = cuesAt(cues ?? [], currentTime)
      .map(({ text }) => text)
      .join(' ')
      .slice(0, 4000)
    const target = { kind: 'time' as const, start: at, end: at, quote: { exact, prefix: '', suffix: '' } }
    make(kind, target, () => spotAt(duration > 0 ? at / duration : 0))
  }
  useShortcuts(
    mediaMarkShortcuts,
    { note: () => markNow('note'), bookmark: () => markNow('bookmark') },
    element !== null,
  )
  useEffect(() => {
    const target = shown?.mark.target
    if (element && target?.kind === 'time') element.currentTime = target.start
  }, [element, shown])
}
