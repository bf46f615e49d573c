/** The frame around every place: the rail at the left, the place beside it, and what lies over both. */
import { lazy, Suspense } from 'react'
import { Outlet, useMatchRoute } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useLibraryEvents } from '../../bridge/index.ts'
import { AskDialog } from '../../ui/ask-dialog.tsx'
import { NoticeList } from '../../ui/notice-list.tsx'
import { Rail } from './rail.tsx'
import styles from './shell.module.css'

const ImportTray = lazy(async () => ({
  default: (await import('../../features/imports/import-tray.tsx')).ImportTray,
}))
const DropZone = lazy(async () => ({
  default: (await import('../../features/imports/drop-zone.tsx')).DropZone,
}))

export const Shell = () => {
  const { t } = useTranslation()
  useLibraryEvents()
  // A lesson needs the room: the rail is slim there.
  const studying = useMatchRoute()({ to: '/course/$courseId', fuzzy: true }) !== false
  return (
    <div className={styles['shell']} data-rail={studying ? 'slim' : 'wide'}>
      <a className={styles['skip']} href="#main" onClick={skipToMain}>
        {t('shell.skip')}
      </a>
      <Rail />
      <main id="main" className={styles['main']} tabIndex={-1}>
        <Outlet />
      </main>
      <Suspense>
        <ImportTray />
        <DropZone />
      </Suspense>
      <AskDialog />
      <NoticeList />
    </div>
  )
}

/** The address after `#` is a place, so the link moves the focus itself. */
const skipToMain = (event: { preventDefault(): void }): void => {
  event.preventDefault()
  document.getElementById('main')?.focus()
}
