import { useEffect, type ReactNode } from 'react'
import type { ViewOf } from '../lesson/index.ts'
import styles from './study.module.css'

/** A picture looked at this long has been seen. */
const GLANCE_MS = 4000

interface ImageLessonProps {
  readonly view: ViewOf<'image'>
  readonly onComplete: () => void
  readonly end: ReactNode
}

export const ImageLesson = ({ view, onComplete, end }: ImageLessonProps) => {
  useEffect(() => {
    const timer = setTimeout(onComplete, GLANCE_MS)
    return () => clearTimeout(timer)
  }, [onComplete])
  return (
    <div tabIndex={-1} data-lesson-focus className={styles['scroller']}>
      <figure className={styles['image']}>
        <img src={view.url} alt={view.alt || view.title} />
        <figcaption>
          <h1>{view.title}</h1>
        </figcaption>
      </figure>
      {end}
    </div>
  )
}
