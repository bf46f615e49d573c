/** A box that stays at a place of the window while what is under it scrolls. */
import { useEffect, useLayoutEffect, useRef, type ReactNode } from 'react'
import type { Where } from './lesson-marks.ts'
import styles from './marks.module.css'
import { placeMenu } from './place-menu.ts'

interface FloatingProps {
  readonly where: Where
  readonly children: ReactNode
}

export const Floating = ({ where, children }: FloatingProps) => {
  const box = useRef<HTMLDivElement>(null)
  const place = useRef(() => undefined as void)
  useLayoutEffect(() => {
    place.current = () => {
      const element = box.current
      const spot = where()
      if (!element) return
      element.hidden = spot === null
      if (!spot) return
      const { offsetWidth: width, offsetHeight: height } = element
      const { left, top } = placeMenu(spot, { width, height }, { width: innerWidth, height: innerHeight })
      element.style.transform = `translate(${String(Math.round(left))}px, ${String(Math.round(top))}px)`
    }
    place.current()
  })
  useEffect(() => {
    const follow = () => place.current()
    window.addEventListener('scroll', follow, { capture: true, passive: true })
    window.addEventListener('resize', follow)
    const observer = new ResizeObserver(follow)
    if (box.current) observer.observe(box.current)
    return () => {
      window.removeEventListener('scroll', follow, { capture: true })
      window.removeEventListener('resize', follow)
      observer.disconnect()
    }
  }, [])
  return (
    <div ref={box} className={styles['floating']} data-mark-menu>
      {children}
    </div>
  )
}
