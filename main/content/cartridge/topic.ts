/** `imsdt_xmlv1p*`: a discussion. Its prompt can be read; talking needs people. */
import type { CoursePath } from '../../../shared/kernel/brand.ts'
import { readXml, refuse } from './context.ts'
import type { Cartridge } from './context.ts'
import { attachmentsHtml, madePage, pathOfMadePage, textHtml } from './made-page.ts'
import type { Material } from './materials.ts'
import { nameOf } from './materials.ts'
import { childOf, textOf } from './xml.ts'

export const readTopic = async (cartridge: Cartridge, path: CoursePath): Promise<Material | null> => {
  const root = await readXml(cartridge, path)
  if (!root) return null
  const title = textOf(childOf(root, 'title')) || nameOf(path)
  refuse(cartridge, path, 'discussion', title)
  const html = madePage(title, textHtml(childOf(root, 'text')) + attachmentsHtml(root))
  return { kind: 'page', path: pathOfMadePage(cartridge, path), origin: path, title, html }
}
