import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { PdfEngine } from './pdf-engine.ts'
import styles from './sidebar.module.css'
import { ThumbnailPainter } from './thumbnail-painter.ts'
import { Thumbnail } from './thumbnail.tsx'

interface ThumbnailsProps {
  readonly engine: PdfEngine
  readonly page: number
  readonly pages: number
}

/** Room for a page of any shape, with its number below. */
const ROW = 208

/** Small pictures of all pages; only those in sight are drawn. */
export const Thumbnails = ({ engine, page, pages }: ThumbnailsProps) => {
  const { t } = useTranslation()
  const scroller = useRef<HTMLDivElement>(null)
  const painter = useMemo(() => (engine.document ? new ThumbnailPainter(engine.document) : null), [engine])
  useEffect(() => () => painter?.stop(), [painter])

  const list = useVirtualizer({
    count: pages,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW,
    overscan: 3,
  })
  useEffect(() => {
    list.scrollToIndex(page - 1, { align: 'auto' })
  }, [list, page])

  return (
    <div ref={scroller} className={styles['scroll']} role="list" aria-label={t('pdf.thumbnails')}>
      <div role="presentation" style={{ position: 'relative', height: list.getTotalSize() }}>
        {list.getVirtualItems().map((item) => (
          <div
            key={item.key}
            role="listitem"
            aria-setsize={pages}
            aria-posinset={item.index + 1}
            style={{ position: 'absolute', insetInline: 0, top: item.start, height: item.size }}
          >
            <Thumbnail
              painter={painter}
              page={item.index + 1}
              current={item.index + 1 === page}
              onGo={() => engine.goToPage(item.index + 1)}
            />
          </div>
        ))}
      </div>
    </div>
  )
}
