/** HTML and plain text files of the cartridge. */
import type { CoursePath } from '../../../shared/kernel/brand.ts'
import { decodeText } from '../markdown/text-decoding.ts'
import { readBytes, refuse } from './context.ts'
import type { Cartridge } from './context.ts'
import { madePage, pathOfMadePage } from './made-page.ts'
import { nameOf } from './materials.ts'
import type { Material } from './materials.ts'
import { isPlainText } from './media-type.ts'
import { escapeHtml } from './qti/material.ts'

/** Largest page read, bytes. */
const PAGE_LIMIT = 8 * 1024 * 1024

/** @param title '' to take it from the page itself */
export const readPage = async (
  cartridge: Cartridge,
  path: CoursePath,
  title: string,
): Promise<Material | null> => {
  const entry = cartridge.source.find(path)
  if (entry && entry.size > PAGE_LIMIT) {
    refuse(cartridge, path, 'too-large')
    return null
  }
  const text = decodeText(await readBytes(cartridge, path, PAGE_LIMIT))
  if (!isPlainText(path)) return { kind: 'page', path, origin: path, title, html: text }
  const html = madePage(title || nameOf(path), `<pre>${escapeHtml(text)}</pre>`)
  return {
    kind: 'page',
    path: pathOfMadePage(cartridge, path),
    origin: path,
    title: title || nameOf(path),
    html,
  }
}
