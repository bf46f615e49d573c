/** Controls over a picture go away while it plays and nobody moves, and are there otherwise. */
import { useEffect, useState, type RefObject } from 'react'

const IDLE_MS = 2600

export const useAutoHide = (stage: RefObject<HTMLElement | null>, playing: boolean): boolean => {
  const [idle, setIdle] = useState(false)
  useEffect(() => {
    const element = stage.current
    if (!element || !playing) return
    let timer = 0
    const rest = () => setIdle(true)
    const stir = () => {
      setIdle(false)
      clearTimeout(timer)
      timer = window.setTimeout(rest, IDLE_MS)
    }
    const leave = () => {
      clearTimeout(timer)
      timer = window.setTimeout(rest, 300)
    }
    stir()
    const events = ['pointermove', 'pointerdown', 'keydown', 'focusin'] as const
    for (const event of events) element.addEventListener(event, stir)
    element.addEventListener('pointerleave', leave)
    return () => {
      clearTimeout(timer)
      for (const event of events) element.removeEventListener(event, stir)
      element.removeEventListener('pointerleave', leave)
      setIdle(false)
    }
  }, [stage, playing])
  return !(idle && playing)
}
