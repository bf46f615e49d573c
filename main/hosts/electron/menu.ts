/** The menu bar: macOS has its own first menu and window menu, Windows and Linux keep Quit under File. */
import type { MenuItemConstructorOptions } from 'electron'
import { Theme } from '../../../shared/features/settings/model.ts'
import type { WordKey, Words } from './words.ts'

/** What menu items do; the template knows no window and no brain. */
export interface MenuActions {
  importCourses(what: 'file' | 'folder'): void
  go(place: 'shelf' | 'settings'): void
  open(what: 'palette' | 'keys'): void
  setTheme(theme: Theme): void
  setSpelling(on: boolean): void
  print(): void
}

export interface MenuState {
  readonly platform: NodeJS.Platform
  readonly words: Words
  readonly theme: Theme
  readonly spelling: boolean
  readonly devTools: boolean
}

const SEPARATOR: MenuItemConstructorOptions = { type: 'separator' }

const THEME_WORDS: Readonly<Record<Theme, WordKey>> = {
  system: 'menu.themeSystem',
  light: 'menu.themeLight',
  dark: 'menu.themeDark',
  sepia: 'menu.themeSepia',
}

const appMenu = ({ words }: MenuState, actions: MenuActions): MenuItemConstructorOptions => ({
  label: 'Carrel',
  submenu: [
    { role: 'about', label: words('menu.about') },
    SEPARATOR,
    settingsItem(words, actions),
    SEPARATOR,
    { role: 'services', label: words('menu.services') },
    SEPARATOR,
    { role: 'hide', label: words('menu.hide') },
    { role: 'hideOthers', label: words('menu.hideOthers') },
    { role: 'unhide', label: words('menu.unhide') },
    SEPARATOR,
    { role: 'quit', label: words('menu.quit') },
  ],
})

const settingsItem = (words: Words, actions: MenuActions): MenuItemConstructorOptions => ({
  id: 'settings',
  label: words('menu.settings'),
  accelerator: 'CmdOrCtrl+,',
  click: () => actions.go('settings'),
})

const recentMenu = (words: Words): MenuItemConstructorOptions => ({
  role: 'recentDocuments',
  label: words('menu.recent'),
  submenu: [{ role: 'clearRecentDocuments', label: words('menu.clearRecent') }],
})

const fileMenu = ({ platform, words }: MenuState, actions: MenuActions): MenuItemConstructorOptions => {
  const mac = platform === 'darwin'
  return {
    label: words('menu.file'),
    submenu: [
      {
        id: 'import-file',
        label: words('menu.importFile'),
        accelerator: 'CmdOrCtrl+O',
        click: () => actions.importCourses('file'),
      },
      {
        id: 'import-folder',
        label: words('menu.importFolder'),
        accelerator: 'CmdOrCtrl+Shift+O',
        click: () => actions.importCourses('folder'),
      },
      ...(mac ? [recentMenu(words)] : []),
      SEPARATOR,
      {
        id: 'print',
        label: words('menu.print'),
        accelerator: 'CmdOrCtrl+P',
        click: () => actions.print(),
      },
      SEPARATOR,
      ...(mac
        ? [{ role: 'close', label: words('menu.closeWindow') } as const]
        : [settingsItem(words, actions), SEPARATOR, { role: 'quit', label: words('menu.quit') } as const]),
    ],
  }
}

const editMenu = (
  { platform, words, spelling }: MenuState,
  actions: MenuActions,
): MenuItemConstructorOptions => ({
  label: words('menu.edit'),
  submenu: [
    { role: 'undo', label: words('menu.undo') },
    { role: 'redo', label: words('menu.redo') },
    SEPARATOR,
    { role: 'cut', label: words('menu.cut') },
    { role: 'copy', label: words('menu.copy') },
    { role: 'paste', label: words('menu.paste') },
    { role: 'pasteAndMatchStyle', label: words('menu.pasteAndMatch') },
    { role: 'selectAll', label: words('menu.selectAll') },
    SEPARATOR,
    {
      id: 'spelling',
      label: words(platform === 'darwin' ? 'menu.spelling' : 'menu.spellingDownload'),
      type: 'checkbox',
      checked: spelling,
      click: (item) => actions.setSpelling(item.checked),
    },
  ],
})

const viewMenu = (
  { words, theme, devTools }: MenuState,
  actions: MenuActions,
): MenuItemConstructorOptions => ({
  label: words('menu.view'),
  submenu: [
    { id: 'shelf', label: words('menu.shelf'), click: () => actions.go('shelf') },
    {
      id: 'palette',
      label: words('menu.palette'),
      accelerator: 'CmdOrCtrl+K',
      // The page hears this key itself, and knows when it belongs to a text field.
      registerAccelerator: false,
      click: () => actions.open('palette'),
    },
    {
      label: words('menu.theme'),
      submenu: Theme.options.map((option) => ({
        id: `theme-${option}`,
        label: words(THEME_WORDS[option]),
        type: 'radio' as const,
        checked: option === theme,
        click: () => actions.setTheme(option),
      })),
    },
    SEPARATOR,
    { role: 'zoomIn', label: words('menu.zoomIn') },
    { role: 'zoomOut', label: words('menu.zoomOut') },
    { role: 'resetZoom', label: words('menu.actualSize') },
    SEPARATOR,
    { role: 'togglefullscreen', label: words('menu.fullScreen') },
    ...(devTools
      ? [
          SEPARATOR,
          { role: 'reload', label: words('menu.reload') } as const,
          { role: 'toggleDevTools', label: words('menu.devTools') } as const,
        ]
      : []),
  ],
})

const helpMenu = ({ platform, words }: MenuState, actions: MenuActions): MenuItemConstructorOptions => ({
  label: words('menu.help'),
  role: 'help',
  submenu: [
    { id: 'keys', label: words('menu.keys'), click: () => actions.open('keys') },
    ...(platform === 'darwin' ? [] : [SEPARATOR, { role: 'about', label: words('menu.about') } as const]),
  ],
})

const windowMenu = ({ words }: MenuState): MenuItemConstructorOptions => ({
  label: words('menu.window'),
  role: 'window',
  submenu: [
    { role: 'minimize', label: words('menu.minimize') },
    { role: 'zoom', label: words('menu.zoom') },
    SEPARATOR,
    { role: 'front', label: words('menu.front') },
  ],
})

/** The whole bar, ready for `Menu.buildFromTemplate`. */
export const menuTemplate = (state: MenuState, actions: MenuActions): MenuItemConstructorOptions[] => {
  const mac = state.platform === 'darwin'
  return [
    ...(mac ? [appMenu(state, actions)] : []),
    fileMenu(state, actions),
    editMenu(state, actions),
    viewMenu(state, actions),
    ...(mac ? [windowMenu(state)] : []),
    helpMenu(state, actions),
  ]
}
