/** Language, theme and spelling as the shell shows them: menu bar, colours behind the page, dictionaries. */
import { app, Menu, nativeTheme, session, type BrowserWindow } from 'electron'
import type { Settings } from '../../../shared/features/settings/model.ts'
import { menuTemplate, type MenuActions } from './menu.ts'
import type { MemoryFile } from './shell-memory.ts'
import { applySpelling, spellingIsOn } from './spelling.ts'
import { backgroundOf } from './window-options.ts'
import { localeOf, wordsOf, type Words } from './words.ts'

interface Deps {
  readonly memory: MemoryFile
  readonly window: () => BrowserWindow | null
  readonly actions: Omit<MenuActions, 'setSpelling'>
  readonly devTools: boolean
}

export interface Look {
  words(): Words
  background(): string
  /** Draws everything anew. */
  apply(): void
  settingsChanged(settings: Pick<Settings, 'locale' | 'theme'>): void
}

export const shellLook = ({ memory, window, actions, devTools }: Deps): Look => {
  const { platform } = process
  const locale = () => localeOf(memory.now.locale, app.getPreferredSystemLanguages())
  const words = () => wordsOf(locale())
  const background = () => backgroundOf(memory.now.theme, nativeTheme.shouldUseDarkColors)

  const apply = (): void => {
    const { theme } = memory.now
    const spelling = spellingIsOn(platform, memory.now.spelling)
    // Sepia is a light theme to the system's own menus and dialogs.
    nativeTheme.themeSource = theme === 'sepia' ? 'light' : theme
    window()?.setBackgroundColor(background())
    applySpelling(session.defaultSession, { on: spelling, locale: locale(), platform })
    const template = menuTemplate(
      { platform, words: words(), theme, spelling, devTools },
      { ...actions, setSpelling },
    )
    Menu.setApplicationMenu(Menu.buildFromTemplate(template))
  }
  const setSpelling = (on: boolean): void => {
    memory.keep({ spelling: on })
    apply()
  }
  nativeTheme.on('updated', () => window()?.setBackgroundColor(background()))

  return {
    words,
    background,
    apply,
    settingsChanged: ({ locale: chosen, theme }) => {
      memory.keep({ locale: chosen, theme })
      apply()
    },
  }
}
