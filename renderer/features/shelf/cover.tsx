/** A course's cover: its own picture, else a cloth binding with the title stamped on it. Decoration only. */
import { memo, useState, type CSSProperties } from 'react'
import { clothOf } from './cloth.ts'
import styles from './cover.module.css'

interface CoverProps {
  readonly id: string
  readonly title: string
  readonly author?: string | undefined
  readonly url: string | null
  /** Width in CSS pixels; lettering follows it. */
  readonly width: number
}

/** Long titles are set smaller; ideographs count double, as they take double the room. */
const lettering = (title: string): 'large' | 'medium' | 'small' => {
  const length = [...title].reduce((sum, letter) => sum + (/[ᄀ-￿]/.test(letter) ? 2 : 1), 0)
  return length <= 22 ? 'large' : length <= 48 ? 'medium' : 'small'
}

export const Cover = memo(({ id, title, author, url, width }: CoverProps) => {
  const [broken, setBroken] = useState(false)
  const style: CSSProperties & Record<`--${string}`, string> = {
    '--cover-width': `${width}px`,
    '--cloth': clothOf(id).colour,
  }
  if (url && !broken)
    return (
      <span className={styles['cover']} style={style} aria-hidden>
        <img src={url} alt="" loading="lazy" decoding="async" onError={() => setBroken(true)} />
      </span>
    )
  return (
    <span className={styles['cover']} style={style} data-stamp={clothOf(id).stamp} aria-hidden>
      <span className={styles['title']} data-size={lettering(title)}>
        {title}
      </span>
      {author && <span className={styles['author']}>{author}</span>}
    </span>
  )
})
Cover.displayName = 'Cover'
