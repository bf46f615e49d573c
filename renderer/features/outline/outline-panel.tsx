/** The outline of a course: sections, lessons, what is done, where one is. Drawn a screenful at a time. */
import { Search, X } from 'lucide-react'
import { useCallback, useDeferredValue, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Lesson } from '../../../shared/features/library/model.ts'
import type { LessonId } from '../../../shared/kernel/brand.ts'
import { outlineRows } from './outline-rows.ts'
import { OutlineTree } from './outline-tree.tsx'
import styles from './outline.module.css'

interface OutlinePanelProps {
  readonly outline: readonly Lesson[]
  readonly completed: ReadonlySet<LessonId>
  readonly current: LessonId
  readonly onOpen: (lessonId: LessonId) => void
}

export const OutlinePanel = ({ outline, completed, current, onOpen }: OutlinePanelProps) => {
  const { t } = useTranslation()
  const [filter, setFilter] = useState('')
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set())
  const deferred = useDeferredValue(filter)
  const rows = useMemo(
    () => outlineRows(outline, { completed, closed, filter: deferred }),
    [outline, completed, closed, deferred],
  )
  const toggle = useCallback(
    (key: string) =>
      setClosed((before) => {
        const next = new Set(before)
        if (!next.delete(key)) next.add(key)
        return next
      }),
    [],
  )
  return (
    <div className={styles['panel']}>
      <search className={styles['filter']}>
        <Search size={15} aria-hidden />
        <input
          type="text"
          value={filter}
          placeholder={t('outline.filter')}
          aria-label={t('outline.filter')}
          onChange={(event) => setFilter(event.currentTarget.value)}
          onKeyDown={(event) => event.key === 'Escape' && setFilter('')}
        />
        {filter !== '' && (
          <button type="button" aria-label={t('outline.clear')} onClick={() => setFilter('')}>
            <X size={15} aria-hidden />
          </button>
        )}
      </search>
      <p className={styles['found']} role="status">
        {deferred.trim() !== '' && rows.length === 0 ? t('outline.nothing') : ''}
      </p>
      <OutlineTree rows={rows} current={current} onOpen={onOpen} onToggle={toggle} />
    </div>
  )
}
