/** Each resource of the manifest → what it gives a learner, by its type. */
import type { CoursePath } from '../../../shared/kernel/brand.ts'
import { readAssignment, readCanvasAssignment, settingsOf } from './assignment.ts'
import { mainFile, refuse } from './context.ts'
import type { Cartridge } from './context.ts'
import type { ManifestResource } from './manifest.ts'
import type { Material } from './materials.ts'
import { fileMaterial } from './file-material.ts'
import type { Quizzes } from './quizzes.ts'
import { refuseTool } from './tool.ts'
import { readTopic } from './topic.ts'
import { readWebLink } from './web-link.ts'

/** Whether a resource is the course's syllabus. */
export const isSyllabus = (resource: ManifestResource): boolean =>
  /(?:^|\/)syllabus\.html?$/i.test(resource.href ?? '') || resource.intendedUse.toLowerCase() === 'syllabus'

/** XML of a learning application is settings of the platform, nothing a learner could open. */
const describeBy = (cartridge: Cartridge, resource: ManifestResource): void => {
  for (const href of [resource.href ?? '', ...resource.files].filter((one) => /\.xml$/i.test(one))) {
    const path = cartridge.references.fileAt(href)
    if (path !== null) cartridge.descriptions.add(path)
  }
}

/** Files of a learning application: Canvas keeps its assignments and the syllabus there, the rest describes the course. */
const readAssociated = async (
  cartridge: Cartridge,
  resource: ManifestResource,
  main: CoursePath | null,
): Promise<Material | null> => {
  describeBy(cartridge, resource)
  const settings = settingsOf(cartridge, resource)
  if (settings !== null) return readCanvasAssignment(cartridge, settings, main)
  return main !== null && isSyllabus(resource) ? fileMaterial(cartridge, main) : null
}

const readOne = async (
  cartridge: Cartridge,
  resource: ManifestResource,
  quizzes: Quizzes,
): Promise<Material | null> => {
  const type = resource.type.toLowerCase()
  const quiz = quizzes.byResource.get(resource.identifier)
  if (quiz !== undefined) return quiz
  // Reading its paper has put it on the list already.
  if (type.startsWith('imsqti')) return null
  const main = mainFile(cartridge, resource)
  if (/^associatedcontent|learning-application-resource/.test(type))
    return readAssociated(cartridge, resource, main)
  if (main === null) return null
  if (type.startsWith('imswl')) return readWebLink(cartridge, main)
  if (type.startsWith('imsdt')) return readTopic(cartridge, main)
  if (type.startsWith('assignment')) return readAssignment(cartridge, main)
  if (type.startsWith('imsbasiclti')) {
    await refuseTool(cartridge, main)
    return null
  }
  if (type === 'webcontent' || type.startsWith('idpfepub') || type === '')
    return fileMaterial(cartridge, main)
  refuse(cartridge, main, 'unknown-type', resource.type)
  return null
}

/** All resources; several may share an identifier, and the first of them is the one that is meant. */
export const readResources = async (
  cartridge: Cartridge,
  quizzes: Quizzes,
): Promise<Map<ManifestResource, Material | null>> => {
  const materials = new Map<ManifestResource, Material | null>()
  for (const resource of cartridge.manifest.resources) {
    const material = await readOne(cartridge, resource, quizzes)
    materials.set(resource, material)
    if (!material || cartridge.names.has(resource.identifier)) continue
    cartridge.names.set(
      resource.identifier,
      material.kind === 'link' ? { url: material.url } : { path: material.path },
    )
  }
  return materials
}
