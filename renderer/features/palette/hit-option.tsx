/** One hit of search: what it is, where it is, and the words around it with the found ones marked. */
import {
  BookOpen,
  Captions,
  FileText,
  Layers,
  LibraryBig,
  NotebookPen,
  ScrollText,
  type LucideIcon,
} from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { HitKind, SearchHit } from '../../../shared/features/search/model.ts'
import { formatClock } from '../../ui/format.ts'
import styles from './palette.module.css'

const ICONS: Readonly<Record<HitKind, LucideIcon>> = {
  course: LibraryBig,
  lesson: FileText,
  transcript: Captions,
  book: BookOpen,
  page: ScrollText,
  note: NotebookPen,
  card: Layers,
}

interface HitOptionProps {
  readonly id: string
  readonly hit: SearchHit
  readonly chosen: boolean
  readonly onRun: () => void
}

export const HitOption = ({ id, hit, chosen, onRun }: HitOptionProps) => {
  const { t } = useTranslation()
  const Icon = ICONS[hit.kind]
  const where =
    hit.place?.kind === 'time'
      ? formatClock(hit.place.seconds)
      : hit.place?.kind === 'page'
        ? t('palette.page', { page: hit.place.page })
        : ''
  return (
    // The keyboard chooses from the field, which keeps the focus; a click chooses directly.
    // eslint-disable-next-line jsx-a11y/click-events-have-key-events
    <li
      id={id}
      role="option"
      aria-selected={chosen}
      className={styles['option']}
      data-hit={hit.kind}
      ref={(element) => {
        if (chosen) element?.scrollIntoView({ block: 'nearest' })
      }}
      onClick={onRun}
    >
      <Icon size={17} strokeWidth={1.75} aria-hidden />
      <span className={styles['found']}>
        <span className={styles['line']}>
          <span className={styles['label']}>{hit.title || hit.courseTitle}</span>
          <span className={styles['kind']}>
            {[where, hit.kind === 'course' ? '' : hit.courseTitle].filter(Boolean).join(' · ')}
          </span>
        </span>
        {hit.snippet.length > 0 && (
          <span className={styles['snippet']}>
            {hit.snippet.map((part, index) =>
              // Pieces of one text in its order: their index is what they are.
              part.hit ? <mark key={index}>{part.text}</mark> : <span key={index}>{part.text}</span>,
            )}
          </span>
        )}
      </span>
    </li>
  )
}
