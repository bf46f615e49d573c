/** The Shelf place: where to go on, and every course. */
import { useDeferredValue, useMemo, useRef, useState } from 'react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { CourseSummary } from '../../../shared/features/library/model.ts'
import { api } from '../../bridge/index.ts'
import { useShortcuts } from '../../ui/shortcuts.ts'
import { ImportButton } from '../imports/index.ts'
import { arrange } from './arrange.ts'
import { ContinueRow } from './continue-row.tsx'
import { CourseMenu, type MenuPlace } from './course-menu.tsx'
import { CourseShelf } from './course-shelf.tsx'
import { DetailsDialog } from './details-dialog.tsx'
import { EmptyShelf } from './empty-shelf.tsx'
import { NothingFound } from './nothing-found.tsx'
import { ShelfTools } from './shelf-tools.tsx'
import { shelfShortcuts } from './shortcuts.ts'
import styles from './shelf-page.module.css'
import { useChoice } from './use-choice.ts'

export const ShelfPage = () => {
  const courses = useQuery({ ...api.library.list.queryOptions(), throwOnError: true }).data
  if (!courses) return null
  return courses.length === 0 ? <EmptyShelf /> : <FullShelf courses={courses} />
}

const FullShelf = ({ courses }: { readonly courses: readonly CourseSummary[] }) => {
  const { t, i18n } = useTranslation()
  const [choice, change] = useChoice()
  const [menu, setMenu] = useState<MenuPlace | null>(null)
  const [detailed, setDetailed] = useState<CourseSummary | null>(null)
  const scroller = useRef<HTMLDivElement>(null)
  const search = useRef<HTMLInputElement>(null)
  const wanted = useDeferredValue(choice)
  const shown = useMemo(() => arrange(courses, wanted, i18n.language), [courses, wanted, i18n.language])
  useShortcuts(shelfShortcuts, {
    search: () => search.current?.focus(),
    layout: () => change({ layout: choice.layout === 'grid' ? 'list' : 'grid' }),
  })
  const narrowed = shown.length < courses.length
  return (
    <div className={styles['page']} ref={scroller}>
      <header className={styles['head']}>
        <h1>{t('shelf.title')}</h1>
        <ImportButton />
      </header>
      {!narrowed && <ContinueRow courses={courses} />}
      <section aria-label={t('shelf.courses')}>
        <ShelfTools choice={choice} change={change} searchRef={search} shown={shown.length} />
        {shown.length === 0 ? (
          <NothingFound change={change} />
        ) : (
          <CourseShelf courses={shown} layout={wanted.layout} scroller={scroller} onMenu={setMenu} />
        )}
      </section>
      <CourseMenu place={menu} onClose={() => setMenu(null)} onDetails={setDetailed} />
      {detailed && <DetailsDialog course={detailed} onClose={() => setDetailed(null)} />}
    </div>
  )
}
