/** The frame around every place: the rail at the left, the place beside it, and what lies over both. */
import { lazy, Suspense, useCallback, useState } from 'react'
import { Outlet, useMatchRoute, useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useLibraryEvents } from '../../bridge/index.ts'
import { MiniPlayer, PlayerProvider } from '../../features/player/index.ts'
import { AskDialog } from '../../ui/ask-dialog.tsx'
import { NoticeList } from '../../ui/notice-list.tsx'
import { useShortcuts } from '../../ui/shortcuts.ts'
import { Rail } from './rail.tsx'
import styles from './shell.module.css'
import { shellShortcuts } from './shortcuts.ts'
import { useAppCommands } from './use-app-commands.ts'

// None of these is in the first picture.
const ImportTray = lazy(async () => ({
  default: (await import('../../features/imports/import-tray.tsx')).ImportTray,
}))
const DropZone = lazy(async () => ({
  default: (await import('../../features/imports/drop-zone.tsx')).DropZone,
}))
const Palette = lazy(async () => ({
  default: (await import('../../features/palette/palette.tsx')).Palette,
}))
const HelpDialog = lazy(async () => ({ default: (await import('./help-dialog.tsx')).HelpDialog }))

type Open = 'help' | 'palette' | null

export const Shell = () => {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const [open, setOpen] = useState<Open>(null)
  const close = useCallback(() => setOpen(null), [])
  const help = useCallback(() => setOpen('help'), [])
  const palette = useCallback(() => setOpen('palette'), [])
  useLibraryEvents()
  useAppCommands(useCallback((what) => setOpen(what === 'keys' ? 'help' : 'palette'), []))
  useShortcuts(shellShortcuts, {
    help,
    palette,
    shelf: () => void navigate({ to: '/' }),
    settings: () => void navigate({ to: '/settings' }),
  })
  // A lesson needs the room: the rail is slim there.
  const studying = useMatchRoute()({ to: '/course/$courseId', fuzzy: true }) !== false
  return (
    <PlayerProvider>
      <div className={styles['shell']} data-rail={studying ? 'slim' : 'wide'}>
        <a className={styles['skip']} href="#main" onClick={skipToMain}>
          {t('shell.skip')}
        </a>
        <div className={styles['side']}>
          <Rail onHelp={help} onFind={palette} />
        </div>
        <main id="main" className={styles['main']} tabIndex={-1}>
          <Outlet />
        </main>
        <MiniPlayer />
        <Suspense>
          <ImportTray />
          <DropZone />
        </Suspense>
        <Suspense>
          {open === 'help' && <HelpDialog onClose={close} />}
          {open === 'palette' && <Palette onClose={close} onHelp={help} />}
        </Suspense>
        <AskDialog />
        <NoticeList />
      </div>
    </PlayerProvider>
  )
}

/** The address after `#` is a place, so the link moves the focus itself. */
const skipToMain = (event: { preventDefault(): void }): void => {
  event.preventDefault()
  document.getElementById('main')?.focus()
}
