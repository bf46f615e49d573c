import { Check, ChevronRight } from 'lucide-react'
import { memo, type MouseEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../ui/use-format.ts'
import { KindIcon } from './kind-icon.tsx'
import styles from './outline.module.css'
import type { LessonRow, Row, SectionRow } from './outline-rows.ts'

interface Place {
  readonly id: string
  /** The keyboard is here. */
  readonly active: boolean
  readonly onPress: (row: Row) => void
}

/** A click leaves the keyboard with the lesson: keys then play, scroll and turn pages there. */
const keepFocus = (event: MouseEvent) => event.preventDefault()

/** Deep sections stop moving in: the words need the room. */
const indent = (depth: number): string => `${String(12 + Math.min(depth, 5) * 14)}px`

export const SectionItem = memo(({ row, id, active, onPress }: Place & { row: SectionRow }) => (
  // Keys belong to the tree that holds it.
  // eslint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
  <div
    id={id}
    role="treeitem"
    aria-level={row.depth + 1}
    aria-expanded={row.open}
    aria-selected={false}
    data-active={active || undefined}
    className={styles['section']}
    style={{ paddingInlineStart: indent(row.depth) }}
    onMouseDown={keepFocus}
    onClick={() => onPress(row)}
  >
    <ChevronRight size={14} className={styles['chevron']} aria-hidden />
    <span className={styles['title']}>{row.title}</span>
    <span className={styles['count']}>
      {row.completed}/{row.lessons}
    </span>
  </div>
))
SectionItem.displayName = 'SectionItem'

interface LessonItemProps extends Place {
  readonly row: LessonRow
  readonly current: boolean
}

export const LessonItem = memo(({ row, current, id, active, onPress }: LessonItemProps) => {
  const { t } = useTranslation()
  const format = useFormat()
  const { lesson, completed, depth } = row
  const length = lesson.durationMs === null ? null : format.duration(lesson.durationMs)
  // What is seen is said in the same order (WCAG 2.5.3), then the kind's icon and the tick in words.
  const seen = length === null ? lesson.title : `${lesson.title} ${length}`
  const said = [seen, t(`outline.kind-${lesson.kind}`), completed && t('outline.done')]
  return (
    // eslint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
    <div
      id={id}
      role="treeitem"
      aria-level={depth + 1}
      aria-selected={current}
      aria-current={current ? 'page' : undefined}
      aria-label={said.filter(Boolean).join(', ')}
      data-active={active || undefined}
      className={styles['lesson']}
      style={{ paddingInlineStart: indent(depth) }}
      title={lesson.title}
      onMouseDown={keepFocus}
      onClick={() => onPress(row)}
    >
      <span className={styles['mark']} data-done={completed || undefined}>
        {completed ? <Check size={13} strokeWidth={3} aria-hidden /> : <KindIcon kind={lesson.kind} />}
      </span>
      <span className={styles['title']}>{lesson.title}</span>{' '}
      {length !== null && <span className={styles['count']}>{length}</span>}
    </div>
  )
})
LessonItem.displayName = 'LessonItem'
