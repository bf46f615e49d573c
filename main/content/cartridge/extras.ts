/** What no module mentions and a learner should still be able to reach. */
import type { CoursePath } from '../../../shared/kernel/brand.ts'
import type { Cartridge } from './context.ts'
import { fileMaterial } from './file-material.ts'
import type { ManifestResource } from './manifest.ts'
import type { Material } from './materials.ts'
import { materialFinder } from './outline.ts'
import type { LessonDraft } from './outline.ts'
import type { Quizzes } from './quizzes.ts'
import { isSyllabus } from './resources.ts'

export interface Extra {
  readonly key: string
  readonly material: Material
  readonly syllabus: boolean
}

const pathOf = (material: Material): string => (material.kind === 'link' ? material.url : material.path)

/** Files that belong to some resource, as its main file or as a part of it. */
const declaredFiles = (cartridge: Cartridge): Set<CoursePath> =>
  new Set(
    cartridge.manifest.resources
      .flatMap((resource) => [resource.href ?? '', ...resource.files])
      .flatMap((href) => cartridge.references.fileAt(href) ?? []),
  )

/** Files in the archive that the manifest forgot. */
const undeclared = async (cartridge: Cartridge): Promise<Extra[]> => {
  const declared = declaredFiles(cartridge)
  const found: Extra[] = []
  for (const { path } of cartridge.source.entries) {
    if (declared.has(path) || cartridge.descriptions.has(path) || /(?:^|\/)course_settings\//.test(path))
      continue
    const material = await fileMaterial(cartridge, path)
    if (material) found.push({ key: `file:${path}`, material, syllabus: false })
  }
  return found
}

const unused = (cartridge: Cartridge, materials: ReadonlyMap<ManifestResource, Material | null>): Extra[] => {
  const find = materialFinder({ cartridge, materials })
  return [...materials].flatMap(([resource, material]) => {
    const standsIn = resource.preferred !== null && find(resource.preferred)?.material
    return material && !standsIn
      ? [{ key: resource.identifier, material, syllabus: isSyllabus(resource) }]
      : []
  })
}

/**
 * In the manifest's order, then question banks, then forgotten files. Pictures are left to the pages that show them.
 */
export const findExtras = async (
  cartridge: Cartridge,
  drafts: readonly LessonDraft[],
  materials: ReadonlyMap<ManifestResource, Material | null>,
  quizzes: Quizzes,
): Promise<Extra[]> => {
  const taken = new Set(drafts.map(({ material }) => pathOf(material)))
  const banks = quizzes.banks.map(({ key, material }) => ({ key, material, syllabus: false }))
  const all = [...unused(cartridge, materials), ...(await undeclared(cartridge))].filter(
    ({ material }) => material.kind !== 'image',
  )
  const extras = all.filter(({ material }) => {
    const path = pathOf(material)
    if (taken.has(path)) return false
    taken.add(path)
    return true
  })
  return [...extras, ...banks]
}
