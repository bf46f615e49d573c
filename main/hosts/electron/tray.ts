/** The tray icon of Windows and Linux; macOS has the dock. */
import { Menu, Tray } from 'electron'
import { percentOf } from './progress.ts'
import type { Words } from './words.ts'

export interface TrayActions {
  open(): void
  quit(): void
}

export interface CarrelTray {
  /** Says what is going on, in the language of now. */
  update(words: Words, fraction: number | null): void
  destroy(): void
}

/** @returns null where the desktop has no tray (some Linux desktops) */
export const openTray = (icon: string, actions: TrayActions): CarrelTray | null => {
  let tray: Tray
  try {
    tray = new Tray(icon)
  } catch {
    return null
  }
  tray.on('click', actions.open)
  return {
    update: (words, fraction) => {
      tray.setToolTip(
        fraction === null ? words('tray.tooltip') : words('tray.busy', { percent: percentOf(fraction) }),
      )
      tray.setContextMenu(
        Menu.buildFromTemplate([
          { label: words('tray.open'), click: actions.open },
          { type: 'separator' },
          { label: words('tray.quit'), click: actions.quit },
        ]),
      )
    },
    destroy: () => tray.destroy(),
  }
}
