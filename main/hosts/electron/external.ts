/**
 * The way out: an https page or a letter, and only after the person said yes in a dialog the page cannot draw
 * over. Course text chooses these addresses, so the whole address is shown and nothing else is ever handed
 * to the system.
 */
import { clipboard, dialog, shell, type BrowserWindow, type MessageBoxOptions } from 'electron'
import type { Words } from './words.ts'

const LONGEST = 2048
/** A letter may have these; `attach` and its kind could take a file along. */
const LETTER_FIELDS: ReadonlySet<string> = new Set(['to', 'cc', 'bcc', 'subject', 'body'])

export type External =
  | { readonly kind: 'open'; readonly url: string }
  | { readonly kind: 'insecure'; readonly url: string }
  | { readonly kind: 'refused' }

/** What may be done with an address: opened after asking, shown for copying, or nothing. */
export const judgeExternal = (text: string): External => {
  if (text.length > LONGEST || !URL.canParse(text)) return { kind: 'refused' }
  const url = new URL(text)
  if (url.protocol === 'mailto:') {
    for (const field of [...url.searchParams.keys()]) {
      if (!LETTER_FIELDS.has(field.toLowerCase())) url.searchParams.delete(field)
    }
    return { kind: 'open', url: url.href.replaceAll('+', '%20') }
  }
  // A name before the host (https://bank.example@evil.example) is there to deceive.
  if (url.username !== '' || url.password !== '' || url.host === '') return { kind: 'refused' }
  if (url.protocol === 'https:') return { kind: 'open', url: url.href }
  if (url.protocol === 'http:') return { kind: 'insecure', url: url.href }
  return { kind: 'refused' }
}

const ask = (window: BrowserWindow | null, options: MessageBoxOptions): Promise<{ response: number }> =>
  window ? dialog.showMessageBox(window, options) : dialog.showMessageBox(options)

/**
 * Asks, then opens.
 * @returns whether the question was dealt with here; false only for what Carrel opens nowhere
 */
export const openExternal = async (
  text: string,
  { window, words }: { window: BrowserWindow | null; words: Words },
): Promise<boolean> => {
  const external = judgeExternal(text)
  if (external.kind === 'refused') return false
  const insecure = external.kind === 'insecure'
  const { response } = await ask(window, {
    type: insecure ? 'warning' : 'question',
    title: 'Carrel',
    message: words(insecure ? 'external.insecure' : 'external.title'),
    detail: words(insecure ? 'external.insecureDetail' : 'external.detail', { url: external.url }),
    buttons: [words(insecure ? 'external.copy' : 'external.open'), words('external.cancel')],
    defaultId: 1,
    cancelId: 1,
    noLink: true,
  })
  if (response !== 0) return true
  if (insecure) await clipboard.writeText(external.url)
  else await shell.openExternal(external.url)
  return true
}
