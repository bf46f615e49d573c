/** Nothing but the lesson: full screen, without the rail, the bar and the sides. Escape comes back. */
import { useCallback, useEffect, useState } from 'react'

export const useFocusMode = (): readonly [boolean, () => void] => {
  const [on, setOn] = useState(false)
  useEffect(() => {
    const root = document.documentElement
    if (!on) return
    root.dataset['focus'] = 'on'
    const leave = () => {
      if (!document.fullscreenElement) setOn(false)
    }
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.defaultPrevented) setOn(false)
    }
    document.addEventListener('fullscreenchange', leave)
    window.addEventListener('keydown', onKey)
    return () => {
      delete root.dataset['focus']
      document.removeEventListener('fullscreenchange', leave)
      window.removeEventListener('keydown', onKey)
      if (document.fullscreenElement === root) void document.exitFullscreen()
    }
  }, [on])
  const toggle = useCallback(() => {
    setOn((now) => !now)
    // Without full screen (a host that denies it) focus mode is still focus mode.
    if (!document.documentElement.dataset['focus'])
      document.documentElement.requestFullscreen().catch(() => undefined)
  }, [])
  return [on, toggle]
}
