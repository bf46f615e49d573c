/** Index of the cue that is being said, or -1; looked at with every time update. */
import { useEffect, useState } from 'react'
import type { Cue } from '../../../shared/features/study/model.ts'
import { startedBy } from './cues.ts'

const EVENTS = ['timeupdate', 'seeking', 'seeked', 'loadedmetadata'] as const

export const useStarted = (element: HTMLMediaElement | null, cues: readonly Cue[]): number => {
  const [index, setIndex] = useState(-1)
  useEffect(() => {
    if (!element) return
    const look = () => setIndex(startedBy(cues, element.currentTime))
    look()
    for (const event of EVENTS) element.addEventListener(event, look)
    return () => {
      for (const event of EVENTS) element.removeEventListener(event, look)
    }
  }, [element, cues])
  return index
}
