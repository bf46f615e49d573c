import { useLayoutEffect, useRef } from 'react'
import styles from './rich-text.module.css'

const loadKatex = () => import('./katex.ts')

interface FormulaProps {
  readonly tex: string
  readonly display: boolean
}

/** A formula; its TeX stands there until KaTeX, a chunk of its own, has come. */
export const Formula = ({ tex, display }: FormulaProps) => {
  const place = useRef<HTMLSpanElement>(null)
  useLayoutEffect(() => {
    const element = place.current
    if (!element) return
    let here = true
    // KaTeX owns what is inside; React draws only the frame.
    element.textContent = tex
    void loadKatex().then(({ drawFormula }) => {
      if (here) drawFormula(tex, element, display)
    })
    return () => {
      here = false
    }
  }, [tex, display])
  return <span ref={place} className={display ? styles['display'] : undefined} />
}
