import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import styles from './sidebar.module.css'
import type { ThumbnailPainter } from './thumbnail-painter.ts'

interface ThumbnailProps {
  readonly painter: ThumbnailPainter | null
  /** 1-based. */
  readonly page: number
  readonly current: boolean
  readonly onGo: () => void
}

export const Thumbnail = ({ painter, page, current, onGo }: ThumbnailProps) => {
  const { t } = useTranslation()
  const picture = useRef<HTMLSpanElement>(null)
  useEffect(() => {
    const gone = new AbortController()
    void painter?.paint(page, gone.signal).then((canvas) => {
      if (canvas && !gone.signal.aborted) picture.current?.replaceChildren(canvas)
    })
    return () => gone.abort()
  }, [painter, page])
  return (
    <button
      type="button"
      className={styles['thumbnail']}
      aria-label={t('pdf.page-label', { page })}
      aria-current={current || undefined}
      onClick={onGo}
    >
      <span ref={picture} className={styles['picture']} style={{ minWidth: 110, minHeight: 150 }} />
      <span aria-hidden>{page}</span>
    </button>
  )
}
