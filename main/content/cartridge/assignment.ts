/** Assignments, as the profile's extension has them and as Canvas does. Reading them works, handing in does not. */
import type { CoursePath } from '../../../shared/kernel/brand.ts'
import { readXml, refuse } from './context.ts'
import type { Cartridge } from './context.ts'
import type { ManifestResource } from './manifest.ts'
import { attachmentsHtml, madePage, pathOfMadePage, textHtml } from './made-page.ts'
import type { Material } from './materials.ts'
import { nameOf } from './materials.ts'
import { readPage } from './page.ts'
import { childOf, textOf } from './xml.ts'

/** `assignment_xmlv1p0`. */
export const readAssignment = async (cartridge: Cartridge, path: CoursePath): Promise<Material | null> => {
  const root = await readXml(cartridge, path)
  if (!root) return null
  const title = textOf(childOf(root, 'title')) || nameOf(path)
  refuse(cartridge, path, 'assignment', title)
  const html = madePage(title, textHtml(childOf(root, 'text')) + attachmentsHtml(root))
  return { kind: 'page', path: pathOfMadePage(cartridge, path), origin: path, title, html }
}

/** Canvas: an HTML page with `assignment_settings.xml` beside it. */
export const settingsOf = (cartridge: Cartridge, resource: ManifestResource): CoursePath | null => {
  const href = resource.files.find((file) => /(?:^|\/)assignment_settings\.xml$/i.test(file))
  return href === undefined ? null : cartridge.references.fileAt(href)
}

/** @param page the assignment's description; null when it has none */
export const readCanvasAssignment = async (
  cartridge: Cartridge,
  settings: CoursePath,
  page: CoursePath | null,
): Promise<Material | null> => {
  const root = await readXml(cartridge, settings)
  const title = textOf(childOf(root ?? undefined, 'title')) || nameOf(page ?? settings)
  refuse(cartridge, settings, 'assignment', title)
  if (page !== null && page !== settings) return readPage(cartridge, page, title)
  return {
    kind: 'page',
    path: pathOfMadePage(cartridge, settings),
    origin: settings,
    title,
    html: madePage(title, ''),
  }
}
