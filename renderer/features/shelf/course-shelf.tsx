/**
 * The courses as covers or as lines, drawn only where one looks: thousands scroll like ten.
 * Every course is a link; arrow keys go from one to the next, also past what is drawn.
 */
import { useCallback, useEffect, useRef, type KeyboardEvent, type RefObject } from 'react'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useTranslation } from 'react-i18next'
import type { CourseSummary } from '../../../shared/features/library/model.ts'
import { CourseCard } from './course-card.tsx'
import { CourseLine } from './course-line.tsx'
import type { MenuPlace } from './course-menu.tsx'
import styles from './course-shelf.module.css'
import { gridOf } from './grid.ts'
import type { Layout } from './use-choice.ts'
import { useCourseWords } from './use-course-words.ts'
import { useWidth } from './use-width.ts'
import { neighbour } from './neighbour.ts'

interface CourseShelfProps {
  readonly courses: readonly CourseSummary[]
  readonly layout: Layout
  readonly scroller: RefObject<HTMLDivElement | null>
  readonly onMenu: (place: MenuPlace) => void
}

export const CourseShelf = ({ courses, layout, scroller, onMenu }: CourseShelfProps) => {
  const { t } = useTranslation()
  const list = useRef<HTMLDivElement>(null)
  const wanted = useRef<number | null>(null)
  const { width, top } = useWidth(list, scroller)
  const words = useCourseWords()
  const { columns, coverWidth, rowHeight } = gridOf(layout, width)
  const rows = useVirtualizer({
    count: width === 0 ? 0 : Math.ceil(courses.length / columns),
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: layout === 'grid' ? 2 : 8,
    scrollMargin: top,
    scrollPaddingStart: 72,
    // React may draw in its own time: the rows beyond the edge are there already.
    useFlushSync: false,
  })
  const { measure, scrollToIndex } = rows
  useEffect(measure, [measure, rowHeight, columns, top])

  const linkAt = (index: number): HTMLElement | null | undefined =>
    list.current?.querySelector<HTMLElement>(`[data-index="${index}"] a`)

  // The course an arrow key went to may not have been drawn yet.
  useEffect(() => {
    if (wanted.current === null) return
    const link = linkAt(wanted.current)
    if (!link) return
    wanted.current = null
    link.focus({ preventScroll: true })
  })

  const go = useCallback(
    (event: KeyboardEvent<HTMLDivElement>) => {
      const from = Number(closestIndex(event.target))
      const to = Number.isNaN(from) ? null : neighbour(event.key, from, columns, courses.length)
      if (to === null) return
      event.preventDefault()
      scrollToIndex(Math.floor(to / columns))
      const link = linkAt(to)
      if (link) link.focus({ preventScroll: true })
      else wanted.current = to
    },
    [columns, courses.length, scrollToIndex],
  )

  return (
    // Arrow keys are an extra: every course in it is a link that Tab reaches.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <div
      ref={list}
      role="list"
      aria-label={t('shelf.courses')}
      className={styles['list']}
      data-layout={layout}
      style={{ height: rows.getTotalSize() }}
      onKeyDown={go}
    >
      {rows.getVirtualItems().map((row) => (
        <div
          key={row.key}
          role="presentation"
          className={styles['row']}
          style={{ height: rowHeight, translate: `0 ${row.start - top}px` }}
        >
          {courses.slice(row.index * columns, (row.index + 1) * columns).map((course, column) => {
            const index = row.index * columns + column
            const props = { course, index, count: courses.length, words, onMenu }
            return layout === 'grid' ? (
              <CourseCard key={course.id} {...props} coverWidth={coverWidth} />
            ) : (
              <CourseLine key={course.id} {...props} />
            )
          })}
        </div>
      ))}
    </div>
  )
}

const closestIndex = (target: EventTarget): string | undefined =>
  target instanceof Element ? target.closest<HTMLElement>('[data-index]')?.dataset['index'] : undefined
