import { describe, expect, test, vi } from 'vitest'
import type { MenuItem, MenuItemConstructorOptions } from 'electron'
import { contextMenuTemplate, type ContextMenuAsk } from '../../../main/hosts/electron/context-menu.ts'
import { menuTemplate, type MenuActions, type MenuState } from '../../../main/hosts/electron/menu.ts'
import { wordsOf } from '../../../main/hosts/electron/words.ts'

vi.mock('electron', () => import('../../support/electron/fake-electron.ts'))

const actions = () => ({
  importCourses: vi.fn<MenuActions['importCourses']>(),
  go: vi.fn<MenuActions['go']>(),
  open: vi.fn<MenuActions['open']>(),
  setTheme: vi.fn<MenuActions['setTheme']>(),
  setSpelling: vi.fn<MenuActions['setSpelling']>(),
  print: vi.fn<MenuActions['print']>(),
})
const state = (more: Partial<MenuState> = {}): MenuState => ({
  platform: 'linux',
  words: wordsOf('en'),
  theme: 'system',
  spelling: false,
  devTools: false,
  ...more,
})

const flat = (template: readonly MenuItemConstructorOptions[]): MenuItemConstructorOptions[] =>
  template.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? flat(item.submenu) : [])])
const find = (template: readonly MenuItemConstructorOptions[], id: string): MenuItemConstructorOptions => {
  const item = flat(template).find((one) => one.id === id)
  if (!item) throw new Error(`No item ${id}`)
  return item
}
const click = (item: MenuItemConstructorOptions, checked = true): void =>
  item.click?.({ checked } as MenuItem, undefined, {})

describe('the menu bar', () => {
  test.each(['darwin', 'win32', 'linux'] as const)(
    'has what people of %s look for, where they look',
    (platform) => {
      const template = menuTemplate(state({ platform }), actions())
      const labels = template.map(({ label }) => label)
      expect(labels).toEqual(
        platform === 'darwin'
          ? ['Carrel', 'File', 'Edit', 'View', 'Window', 'Help']
          : ['File', 'Edit', 'View', 'Help'],
      )
      const roles = flat(template).map(({ role }) => role)
      for (const role of [
        'about',
        'quit',
        'undo',
        'redo',
        'cut',
        'copy',
        'paste',
        'selectAll',
        'zoomIn',
        'togglefullscreen',
      ])
        expect(roles).toContain(role)
      expect(roles.includes('recentDocuments')).toBe(platform === 'darwin')
      expect(roles.includes('hideOthers')).toBe(platform === 'darwin')
    },
  )

  test('does what its items say', () => {
    const does = actions()
    const template = menuTemplate(state(), does)
    click(find(template, 'import-file'))
    click(find(template, 'import-folder'))
    expect(does.importCourses.mock.calls).toEqual([['file'], ['folder']])
    click(find(template, 'settings'))
    click(find(template, 'shelf'))
    expect(does.go.mock.calls).toEqual([['settings'], ['shelf']])
    click(find(template, 'palette'))
    click(find(template, 'keys'))
    expect(does.open.mock.calls).toEqual([['palette'], ['keys']])
    click(find(template, 'theme-sepia'))
    expect(does.setTheme).toHaveBeenCalledWith('sepia')
    click(find(template, 'print'))
    expect(does.print).toHaveBeenCalledOnce()
    click(find(template, 'spelling'), true)
    expect(does.setSpelling).toHaveBeenCalledWith(true)
  })

  test('has the accelerators of every such program, each once', () => {
    for (const platform of ['darwin', 'win32', 'linux'] as const) {
      const all = flat(menuTemplate(state({ platform }), actions())).flatMap(
        ({ accelerator }) => accelerator ?? [],
      )
      expect(new Set(all).size).toBe(all.length)
      expect(all).toEqual(
        expect.arrayContaining(['CmdOrCtrl+O', 'CmdOrCtrl+Shift+O', 'CmdOrCtrl+P', 'CmdOrCtrl+,']),
      )
    }
  })

  test('marks the theme that is worn', () => {
    const template = menuTemplate(state({ theme: 'dark' }), actions())
    const marked = ['system', 'light', 'dark', 'sepia'].filter(
      (theme) => find(template, `theme-${theme}`).checked,
    )
    expect(marked).toEqual(['dark'])
  })

  test('speaks Chinese in every item', () => {
    for (const platform of ['darwin', 'linux'] as const) {
      const items = flat(menuTemplate(state({ platform, words: wordsOf('zh-CN') }), actions()))
      for (const item of items)
        if (item.type !== 'separator' && item.label !== 'Carrel')
          expect(item.label).toMatch(/\p{Script=Han}/u)
    }
  })

  test('shows developer tools from source only', () => {
    const roles = (devTools: boolean) =>
      flat(menuTemplate(state({ devTools }), actions())).map(({ role }) => role)
    expect(roles(true)).toContain('toggleDevTools')
    expect(roles(false)).not.toContain('toggleDevTools')
    expect(roles(false)).not.toContain('reload')
  })

  test('says on Windows and Linux that spelling fetches a dictionary', () => {
    expect(find(menuTemplate(state(), actions()), 'spelling').label).toContain('downloads')
    expect(find(menuTemplate(state({ platform: 'darwin' }), actions()), 'spelling').label).not.toContain(
      'downloads',
    )
  })
})

describe('the menu under the right button', () => {
  const flags = {
    canUndo: false,
    canRedo: false,
    canCut: true,
    canCopy: true,
    canPaste: true,
    canDelete: true,
    canSelectAll: true,
    canEditRichly: false,
  }
  const ask = (more: Partial<ContextMenuAsk>): ContextMenuAsk => ({
    misspelledWord: '',
    dictionarySuggestions: [],
    isEditable: false,
    selectionText: '',
    linkURL: '',
    editFlags: flags,
    ...more,
  })
  const does = () => ({ replaceWord: vi.fn(), learnWord: vi.fn(), copyText: vi.fn() })
  const words = wordsOf('en')

  test('offers other spellings first, and to learn the word', () => {
    const on = does()
    const template = contextMenuTemplate(
      ask({ isEditable: true, misspelledWord: 'recieve', dictionarySuggestions: ['receive', 'relieve'] }),
      words,
      on,
    )
    expect(template.slice(0, 2).map(({ label }) => label)).toEqual(['receive', 'relieve'])
    click(template[0] ?? {})
    expect(on.replaceWord).toHaveBeenCalledWith('receive')
    click(template.find(({ label }) => label === 'Add to Dictionary') ?? {})
    expect(on.learnWord).toHaveBeenCalledWith('recieve')
  })

  test('says when there is no better spelling', () => {
    const [first] = contextMenuTemplate(ask({ isEditable: true, misspelledWord: 'xqz' }), words, does())
    expect(first).toMatchObject({ label: 'No Suggestions', enabled: false })
  })

  test('copies what is selected, and a link’s address', () => {
    const on = does()
    const template = contextMenuTemplate(
      ask({ selectionText: 'a', linkURL: 'https://example.com/' }),
      words,
      on,
    )
    expect(template.map(({ label }) => label)).toEqual(['Copy', 'Copy Link'])
    click(template[1] ?? {})
    expect(on.copyText).toHaveBeenCalledWith('https://example.com/')
  })

  test('offers nothing where nothing can be done, and no address of our own', () => {
    expect(contextMenuTemplate(ask({ selectionText: '  ' }), words, does())).toEqual([])
    expect(contextMenuTemplate(ask({ linkURL: 'carrel://app/#/settings' }), words, does())).toEqual([])
  })
})
