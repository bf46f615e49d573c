/** The menu under the right mouse button: spelling first, then what the clipboard can do here. */
import {
  clipboard,
  Menu,
  type ContextMenuParams,
  type MenuItemConstructorOptions,
  type WebContents,
} from 'electron'
import type { Words } from './words.ts'

export type ContextMenuAsk = Pick<
  ContextMenuParams,
  'misspelledWord' | 'dictionarySuggestions' | 'isEditable' | 'selectionText' | 'linkURL' | 'editFlags'
>

export interface ContextMenuActions {
  replaceWord(word: string): void
  learnWord(word: string): void
  copyText(text: string): void
}

const SEPARATOR: MenuItemConstructorOptions = { type: 'separator' }

const spelling = (
  { misspelledWord, dictionarySuggestions }: ContextMenuAsk,
  words: Words,
  actions: ContextMenuActions,
): MenuItemConstructorOptions[] => {
  if (misspelledWord === '') return []
  const suggestions: MenuItemConstructorOptions[] = dictionarySuggestions.map((word) => ({
    label: word,
    click: () => actions.replaceWord(word),
  }))
  return [
    ...(suggestions.length > 0 ? suggestions : [{ label: words('context.noSuggestions'), enabled: false }]),
    SEPARATOR,
    { label: words('context.addToDictionary'), click: () => actions.learnWord(misspelledWord) },
    SEPARATOR,
  ]
}

/** @returns nothing to show where nothing can be done */
export const contextMenuTemplate = (
  ask: ContextMenuAsk,
  words: Words,
  actions: ContextMenuActions,
): MenuItemConstructorOptions[] => {
  const { editFlags, isEditable, linkURL, selectionText } = ask
  const link: MenuItemConstructorOptions[] = /^(https?|mailto):/.test(linkURL)
    ? [{ label: words('context.copyLink'), click: () => actions.copyText(linkURL) }]
    : []
  if (isEditable) {
    return [
      ...spelling(ask, words, actions),
      { role: 'cut', label: words('menu.cut'), enabled: editFlags.canCut },
      { role: 'copy', label: words('menu.copy'), enabled: editFlags.canCopy },
      { role: 'paste', label: words('menu.paste'), enabled: editFlags.canPaste },
      { role: 'selectAll', label: words('menu.selectAll'), enabled: editFlags.canSelectAll },
    ]
  }
  const copy: MenuItemConstructorOptions[] =
    selectionText.trim() === '' ? [] : [{ role: 'copy', label: words('menu.copy') }]
  return [...copy, ...link]
}

/** Shows it where the page asks for one. */
export const attachContextMenu = (contents: WebContents, words: () => Words): void => {
  contents.on('context-menu', (_event, params) => {
    const template = contextMenuTemplate(params, words(), {
      replaceWord: (word) => contents.replaceMisspelling(word),
      learnWord: (word) => void contents.session.addWordToSpellCheckerDictionary(word),
      copyText: (text) => clipboard.writeText(text),
    })
    if (template.length > 0)
      Menu.buildFromTemplate(template).popup(params.frame ? { frame: params.frame } : {})
  })
}
