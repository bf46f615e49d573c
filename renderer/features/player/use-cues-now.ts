/** The cues at this moment, exactly on time: looked at again when the next one begins or ends. */
import { useEffect, useState } from 'react'
import type { Cue } from '../../../shared/features/study/model.ts'
import { cuesAt, nextChange } from '../transcript/index.ts'

const NONE: readonly Cue[] = []
const EVENTS = ['timeupdate', 'seeking', 'seeked', 'play', 'pause', 'ratechange', 'loadedmetadata'] as const

const same = (a: readonly Cue[], b: readonly Cue[]): boolean =>
  a.length === b.length && a.every((cue, i) => cue === b[i])

export const useCuesNow = (element: HTMLMediaElement | null, cues: readonly Cue[]): readonly Cue[] => {
  const [now, setNow] = useState(NONE)
  useEffect(() => {
    if (!element || cues.length === 0) return
    let timer = 0
    const look = () => {
      clearTimeout(timer)
      const current = cuesAt(cues, element.currentTime)
      setNow((before) => (same(before, current) ? before : current))
      const wait = nextChange(cues, element.currentTime) / element.playbackRate
      if (!element.paused && wait < 2) timer = window.setTimeout(look, wait * 1000 + 5)
    }
    look()
    for (const event of EVENTS) element.addEventListener(event, look)
    return () => {
      clearTimeout(timer)
      for (const event of EVENTS) element.removeEventListener(event, look)
      setNow(NONE)
    }
  }, [element, cues])
  return now
}
