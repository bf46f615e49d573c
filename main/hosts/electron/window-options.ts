/** How every window is made: the page is sandboxed, knows no Node and no Electron, and gets one preload script. */
import type { BrowserWindowConstructorOptions, Rectangle } from 'electron'
import type { Theme } from '../../../shared/features/settings/model.ts'
import { MIN_HEIGHT, MIN_WIDTH } from './window-state.ts'

/** The canvas colour of each theme (renderer/ui/tokens.css), so that opening does not flash. */
const BACKGROUND = { light: '#faf9f6', dark: '#18191a', sepia: '#f5edda' } as const

/** @param systemIsDark what `system` means now */
export const backgroundOf = (theme: Theme, systemIsDark: boolean): string =>
  BACKGROUND[theme === 'system' ? (systemIsDark ? 'dark' : 'light') : theme]

export interface WindowLook {
  readonly bounds: Rectangle
  readonly background: string
  readonly preload: string
  readonly icon: string | null
  readonly platform: NodeJS.Platform
  readonly devTools: boolean
}

/** @see https://www.electronjs.org/docs/latest/tutorial/security */
export const windowOptions = (look: WindowLook): BrowserWindowConstructorOptions => ({
  ...look.bounds,
  minWidth: MIN_WIDTH,
  minHeight: MIN_HEIGHT,
  title: 'Carrel',
  // Shown on ready-to-show: the first thing seen is the shelf, not a white sheet.
  show: false,
  backgroundColor: look.background,
  // The menu is there at once on Windows and Linux: newcomers look for it.
  autoHideMenuBar: false,
  ...(look.icon === null || look.platform === 'darwin' ? {} : { icon: look.icon }),
  webPreferences: {
    preload: look.preload,
    contextIsolation: true,
    sandbox: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    webviewTag: false,
    navigateOnDragDrop: false,
    safeDialogs: true,
    spellcheck: true,
    devTools: look.devTools,
    // A lecture goes on when the window is behind another.
    backgroundThrottling: false,
    autoplayPolicy: 'document-user-activation-required',
  },
})
