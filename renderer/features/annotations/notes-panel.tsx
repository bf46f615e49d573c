/** Beside the lesson: everything marked in it, in the order of its places. */
import { Search } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AnnotationColor } from '../../../shared/features/annotations/model.ts'
import { ColorDots } from './color-dots.tsx'
import { fits } from './fits.ts'
import { NoteCard } from './note-card.tsx'
import styles from './notes-panel.module.css'
import type { MarkDesk } from './use-mark-desk.ts'

interface NotesPanelProps {
  readonly desk: MarkDesk
  /** The lesson plays: marks are made at a second of it. */
  readonly media: boolean
  /** Something was gone to: a panel that lies over the lesson makes way. */
  readonly onShow: () => void
}

/** With fewer marks one sees them all. */
const WORTH_FILTERING = 4
const KEYS = ['h', 'u', 'n', 'b'] as const
const MEDIA_KEYS = ['n-media', 'b-media'] as const

export const NotesPanel = ({ desk, media, onShow }: NotesPanelProps) => {
  const { t } = useTranslation()
  const [words, setWords] = useState('')
  const [color, setColor] = useState<AnnotationColor | null>(null)
  const { marks } = desk
  const found = marks.filter((mark) => (color === null || mark.color === color) && fits(mark, words))
  if (marks.length === 0)
    return (
      <div className={styles['empty']}>
        <h2>{t('annotations.empty-title')}</h2>
        <p>{media ? t('annotations.empty-media') : t('annotations.empty-body')}</p>
        <ul>
          {(media ? MEDIA_KEYS : KEYS).map((key) => (
            <li key={key}>
              <kbd>{key.charAt(0).toUpperCase()}</kbd> {t(`annotations.key-${key}`)}
            </li>
          ))}
        </ul>
        {media && <p className={styles['hint']}>{t('annotations.hint-transcript')}</p>}
      </div>
    )
  return (
    <div className={styles['panel']}>
      {marks.length >= WORTH_FILTERING && (
        <div className={styles['filter']}>
          <label className={styles['search']}>
            <Search size={14} aria-hidden />
            <input
              type="search"
              value={words}
              placeholder={t('annotations.filter')}
              aria-label={t('annotations.filter')}
              onChange={(event) => setWords(event.currentTarget.value)}
            />
          </label>
          <div className={styles['dots']} role="group" aria-label={t('annotations.filter-color')}>
            <ColorDots value={color} onChoose={(next) => setColor(next === color ? null : next)} />
          </div>
        </div>
      )}
      <div className={styles['list']} role="list">
        {found.map((mark) => (
          <div key={mark.id} role="listitem">
            <NoteCard
              mark={mark}
              changes={desk.changes}
              onShow={() => {
                desk.show(mark)
                onShow()
              }}
            />
          </div>
        ))}
      </div>
      {found.length === 0 && <p className={styles['none']}>{t('annotations.none-found')}</p>}
    </div>
  )
}
