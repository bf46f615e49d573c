/** Notes, drawn a screenful at a time, each edited in place and one press from where it was made. */
import { useNavigate } from '@tanstack/react-router'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { ListedAnnotation } from '../../../shared/features/annotations/model.ts'
import { NoteCard } from './note-card.tsx'
import styles from './notes-page.module.css'
import type { FoundNotes } from './use-found-notes.ts'
import { useMarkChanges } from './use-mark-changes.ts'

/** How near the end the next page is asked for, in cards. */
const AHEAD = 20
const GAP = 10

export const NotesList = ({ found }: { found: FoundNotes }) => {
  const { t } = useTranslation()
  const list = useRef<HTMLDivElement>(null)
  const { items, more } = found
  // The list is drawn a screenful at a time; its functions change with every scroll, so nothing here is kept.
  const rows = useVirtualizer({
    count: items.length,
    getScrollElement: () => list.current,
    estimateSize: () => 132,
    gap: GAP,
    overscan: 6,
    getItemKey: (index) => items[index]?.id ?? index,
  })
  const shown = rows.getVirtualItems()
  const last = shown.at(-1)?.index ?? 0
  const near = items.length > 0 && last >= items.length - AHEAD
  useEffect(() => {
    if (near) more()
  })
  return (
    <div ref={list} className={styles['list']} role="region" aria-label={t('notes.title')}>
      <div role="list" className={styles['all']} style={{ height: rows.getTotalSize() }}>
        {shown.map((row) => {
          const mark = items[row.index]
          return (
            mark && (
              <div
                key={row.key}
                ref={rows.measureElement}
                role="listitem"
                data-index={row.index}
                className={styles['row']}
                style={{ transform: `translateY(${String(row.start)}px)` }}
              >
                <FoundNote mark={mark} />
              </div>
            )
          )
        })}
      </div>
    </div>
  )
}

const FoundNote = ({ mark }: { mark: ListedAnnotation }) => {
  const { t } = useTranslation()
  const changes = useMarkChanges(mark.courseId)
  const show = useShowInLesson()
  return (
    <NoteCard
      mark={mark}
      changes={changes}
      onShow={() => show(mark)}
      source={
        <p className={styles['source']}>
          <b>{mark.courseTitle}</b>
          <span>{mark.lessonTitle ?? t('notes.lesson-gone')}</span>
        </p>
      }
    />
  )
}

/** Opens the lesson of a mark at the mark. */
const useShowInLesson = () => {
  const navigate = useNavigate()
  return ({ courseId, lessonId, id }: ListedAnnotation): void =>
    void navigate({ to: '/course/$courseId/$lessonId', params: { courseId, lessonId }, state: { mark: id } })
}
