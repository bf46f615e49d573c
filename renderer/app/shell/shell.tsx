/** The frame around every place: the rail at the left, the place beside it, and what lies over both. */
import { useCallback, useState } from 'react'
import { Outlet, useMatchRoute, useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useLibraryEvents } from '../../bridge/index.ts'
import { DropZone, ImportTray } from '../../features/imports/index.ts'
import { Palette } from '../../features/palette/index.ts'
import { MiniPlayer, PlayerProvider } from '../../features/player/index.ts'
import { RecoveryNotice } from '../../features/recovery/index.ts'
import { AskDialog } from '../../ui/ask-dialog.tsx'
import { NoticeList } from '../../ui/notice-list.tsx'
import { useShortcuts } from '../../ui/shortcuts.ts'
import { HelpDialog } from './help-dialog.tsx'
import { Rail } from './rail.tsx'
import styles from './shell.module.css'
import { shellShortcuts } from './shortcuts.ts'
import { useAppCommands } from './use-app-commands.ts'

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
    notes: () => void navigate({ to: '/notes' }),
    plan: () => void navigate({ to: '/plan' }),
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
        <main id="main" aria-label={t('shell.main')} className={styles['main']} tabIndex={-1}>
          <Outlet />
          <div id="popups" />
        </main>
        <MiniPlayer />
        <ImportTray />
        <DropZone />
        {open === 'help' && <HelpDialog onClose={close} />}
        {open === 'palette' && <Palette onClose={close} onHelp={help} />}
        <RecoveryNotice />
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
