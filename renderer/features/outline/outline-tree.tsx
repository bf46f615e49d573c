import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { LessonId } from '../../../shared/kernel/brand.ts'
import type { Row } from './outline-rows.ts'
import { LessonItem, SectionItem } from './outline-row.tsx'
import styles from './outline.module.css'
import { treeStep } from './tree-keys.ts'

interface OutlineTreeProps {
  readonly rows: readonly Row[]
  readonly current: LessonId
  readonly onOpen: (lessonId: LessonId) => void
  readonly onToggle: (sectionKey: string) => void
}

/** Every row is as tall: twenty thousand can then be placed without measuring one. Two lines fit. */
const ROW_HEIGHT = 42

export const OutlineTree = ({ rows, current, onOpen, onToggle }: OutlineTreeProps) => {
  const { t } = useTranslation()
  const id = useId()
  const scroller = useRef<HTMLDivElement>(null)
  const [activeKey, setActiveKey] = useState<string | null>(null)
  const found = rows.findIndex((row) => row.key === (activeKey ?? current))
  const active = Math.max(0, found)

  // The list is drawn a screenful at a time; its functions change with every scroll, so nothing here is kept.

  const list = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 12,
    getItemKey: (index) => rows[index]?.key ?? index,
  })
  const show = useRef(list.scrollToIndex)
  const latest = useRef(rows)
  useEffect(() => {
    show.current = list.scrollToIndex
    latest.current = rows
  })
  // Opening a lesson brings it into sight; scrolling about afterwards is the learner's own.
  useEffect(() => {
    const index = latest.current.findIndex((row) => row.key === current)
    if (index >= 0) show.current(index, { align: 'auto' })
  }, [current])

  const press = (row: Row | undefined) => {
    if (!row) return
    setActiveKey(row.key)
    if (row.kind === 'section') onToggle(row.key)
    else onOpen(row.lesson.id)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return
    const step = treeStep(event.key, rows, active)
    if (!step) return
    event.preventDefault()
    if (step.kind === 'move') {
      setActiveKey(rows[step.to]?.key ?? null)
      list.scrollToIndex(step.to)
    } else press(rows[active])
  }

  return (
    <div
      ref={scroller}
      role="tree"
      tabIndex={0}
      aria-label={t('outline.title')}
      aria-activedescendant={rows.length > 0 ? `${id}${String(active)}` : undefined}
      className={styles['tree']}
      onKeyDown={onKeyDown}
      data-testid="outline"
    >
      <div className={styles['all']} role="presentation" style={{ height: list.getTotalSize() }}>
        {list.getVirtualItems().map((item) => {
          const row = rows[item.index]
          if (!row) return null
          const place = {
            id: `${id}${String(item.index)}`,
            active: item.index === active,
            onPress: () => press(row),
          }
          return (
            <div
              key={item.key}
              role="presentation"
              className={styles['row']}
              style={{ height: item.size, transform: `translateY(${String(item.start)}px)` }}
            >
              {row.kind === 'section' ? (
                <SectionItem row={row} {...place} />
              ) : (
                <LessonItem row={row} current={row.lesson.id === current} {...place} />
              )}
            </div>
          )
        })}
      </div>
    </div>
  )
}
