/** Below the pages: turning them, and how far the book is read. */
import { ChevronLeft, ChevronRight } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ToolButton } from '../../ui/tool-button.tsx'
import { useFormat } from '../../ui/use-format.ts'
import styles from './book-lesson.module.css'
import type { Book, Place } from './book-state.ts'

interface BookFootProps {
  readonly book: Book | null
  readonly place: Place | null
  readonly onStep: (to: 'left' | 'right') => void
  readonly onGo: (fraction: number) => void
}

/** Steps of the slider; a book has fewer pages. */
const STEPS = 1000

export const BookFoot = ({ book, place, onStep, onGo }: BookFootProps) => {
  const { t } = useTranslation()
  const { percent } = useFormat()
  const [dragged, setDragged] = useState<number | null>(null)
  const rtl = book?.dir === 'rtl'
  const fraction = dragged ?? place?.fraction ?? 0
  const share = percent(fraction)
  const chapter = place?.label ?? ''
  const drop = () => {
    if (dragged !== null) onGo(dragged)
    setDragged(null)
  }
  return (
    <div className={styles['foot']}>
      <ToolButton
        label={t(rtl ? 'book.next-page' : 'book.previous-page')}
        hint="←"
        icon={ChevronLeft}
        disabled={!place}
        onClick={() => onStep('left')}
      />
      <div className={styles['progress']} dir={rtl ? 'rtl' : 'ltr'}>
        <span className={styles['chapter']} title={chapter} dir="auto">
          {chapter}
        </span>
        <input
          type="range"
          min={0}
          max={STEPS}
          value={Math.round(fraction * STEPS)}
          disabled={!place}
          aria-label={t('book.progress')}
          aria-valuetext={chapter ? t('book.progress-value', { chapter, share }) : share}
          className={styles['slider']}
          style={{ '--filled': `${String(fraction * 100)}%`, '--side': rtl ? 'left' : 'right' }}
          onChange={(event) => setDragged(event.currentTarget.valueAsNumber / STEPS)}
          onPointerUp={drop}
          onKeyUp={drop}
          onBlur={drop}
        />
        <span className={styles['share']}>
          {place?.page ? t('book.page-and-share', { page: place.page, share }) : share}
        </span>
      </div>
      <ToolButton
        label={t(rtl ? 'book.previous-page' : 'book.next-page')}
        hint="→"
        icon={ChevronRight}
        disabled={!place}
        onClick={() => onStep('right')}
      />
    </div>
  )
}
