import { useVirtualizer } from '@tanstack/react-virtual'
import { useCallback, useEffect, useId, useMemo, useRef, useState, type KeyboardEvent } from 'react'
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
const rowHeight = (): number => ROW_HEIGHT

export const OutlineTree = ({ rows, current, onOpen, onToggle }: OutlineTreeProps) => {
  const { t } = useTranslation()
  const id = useId()
  const scroller = useRef<HTMLDivElement>(null)
  const [activeKey, setActiveKey] = useState<string | null>(null)
  const active = useMemo(
    () =>
      Math.max(
        0,
        rows.findIndex((row) => row.key === (activeKey ?? current)),
      ),
    [rows, activeKey, current],
  )
  // The same function while the rows are the same: a new one makes the list place all of them again.
  const keyOf = useCallback((index: number) => rows[index]?.key ?? index, [rows])
  const list = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: rowHeight,
    overscan: 5,
    getItemKey: keyOf,
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

  const press = useCallback(
    (row: Row) => {
      setActiveKey(row.key)
      if (row.kind === 'section') onToggle(row.key)
      else onOpen(row.lesson.id)
    },
    [onToggle, onOpen],
  )
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return
    const step = treeStep(event.key, rows, active)
    if (!step) return
    event.preventDefault()
    if (step.kind === 'move') {
      setActiveKey(rows[step.to]?.key ?? null)
      list.scrollToIndex(step.to)
    } else if (rows[active]) press(rows[active])
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
            onPress: press,
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
