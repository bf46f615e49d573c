/** Shortcuts to pages on the web: Windows `.url` files and macOS `.webloc` files. */
import { safeExternalUrl } from '../markdown/url.ts'

/** @returns the address, null when there is none that may be opened */
export const readLinkFile = (text: string): { url: string | null; written: string } => {
  const written =
    /^\s*URL\s*=\s*(.+?)\s*$/im.exec(text)?.[1] ??
    /<key>\s*URL\s*<\/key>\s*<string>([^<]*)<\/string>/i.exec(text)?.[1] ??
    ''
  const plain = written.replaceAll('&amp;', '&').trim()
  return { url: plain === '' ? null : safeExternalUrl(plain), written: plain }
}
