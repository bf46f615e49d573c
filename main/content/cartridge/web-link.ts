/** `imswl_xmlv1p*`: an address outside. */
import type { CoursePath } from '../../../shared/kernel/brand.ts'
import { safeExternalUrl } from '../markdown/url.ts'
import { readXml, refuse } from './context.ts'
import type { Cartridge } from './context.ts'
import type { Material } from './materials.ts'
import { attribute, childOf, textOf } from './xml.ts'

/** Only http and https lead anywhere from a lesson. */
export const httpUrl = (href: string): string | null => {
  const url = safeExternalUrl(href)
  return url !== null && /^https?:/.test(url) ? url : null
}

export const readWebLink = async (cartridge: Cartridge, path: CoursePath): Promise<Material | null> => {
  const root = await readXml(cartridge, path)
  if (!root) return null
  const href = attribute(childOf(root, 'url'), 'href')
  const title = textOf(childOf(root, 'title'))
  const url = httpUrl(href)
  if (url === null) {
    refuse(cartridge, path, 'unsafe-link', href)
    return null
  }
  return { kind: 'link', url, title: title || url }
}
