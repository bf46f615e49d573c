/** Where a hit of search leads within the lesson, taken from the address; new each time one goes there. */
import { useRouterState } from '@tanstack/react-router'
import { useEffect, useMemo } from 'react'
import type { Place } from '../../../shared/features/search/model.ts'

export const useLanding = (): Place | null => {
  const place = useRouterState({ select: (state) => state.location.state.place })
  const visit = useRouterState({ select: (state) => state.location.state.__TSR_key })
  // eslint-disable-next-line react-hooks/exhaustive-deps -- the same place again is another visit
  return useMemo(() => (place ? { ...place } : null), [place, visit])
}

/** Recordings go to the second as soon as they have one. */
export const useLandAtSecond = (element: HTMLMediaElement | null, place: Place | null): void => {
  useEffect(() => {
    if (!element || place?.kind !== 'time') return
    const { seconds } = place
    const land = () => {
      element.currentTime = seconds
    }
    if (element.readyState >= HTMLMediaElement.HAVE_METADATA) {
      land()
      return
    }
    // After whoever else waits for the same: the place left last time is put first.
    const later = () => queueMicrotask(land)
    element.addEventListener('loadedmetadata', later, { once: true })
    return () => element.removeEventListener('loadedmetadata', later)
  }, [element, place])
}
