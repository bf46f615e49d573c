/** Bookmarks and notes in the margin of a text, at the lines they belong to. */
import { Bookmark, NotebookPen } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import '../../ui/mark-colors.css'
import { lookOf, useLessonMarks } from './lesson-marks.ts'
import styles from './marks.module.css'
import { quoteOf } from './quote-of.ts'

/** Closer ones stand below each other. */
const APART = 27

/** @param tops of marks by id, CSS px from the top of the text */
export const MarginSigns = ({ tops }: { tops: ReadonlyMap<string, number> }) => {
  const { t } = useTranslation()
  const { marks, press } = useLessonMarks()
  let last = Number.NEGATIVE_INFINITY
  return marks.map((mark) => {
    const look = lookOf(mark)
    const at = tops.get(mark.id)
    if (at === undefined || (look !== 'note' && look !== 'bookmark')) return null
    const top = Math.max(at, last + APART)
    last = top
    const Icon = look === 'bookmark' ? Bookmark : NotebookPen
    const said = t(`annotations.kind-${look}`)
    return (
      <button
        key={mark.id}
        type="button"
        className={styles['margin']}
        data-color={mark.color}
        style={{ top }}
        aria-label={t('annotations.sign', {
          kind: said,
          text: (mark.noteText || quoteOf(mark.target)).slice(0, 80),
        })}
        title={mark.noteText || said}
        onClick={(event) => {
          const button = event.currentTarget
          press(mark.id, () => (button.isConnected ? button.getBoundingClientRect() : null))
        }}
      >
        <Icon size={16} strokeWidth={1.75} aria-hidden />
      </button>
    )
  })
}
