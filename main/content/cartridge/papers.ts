/** The QTI documents of a cartridge: which files they are, and the items in them. */
import type { CoursePath } from '../../../shared/kernel/brand.ts'
import { mainFile, readXml, refuse } from './context.ts'
import type { Cartridge } from './context.ts'
import type { ManifestResource } from './manifest.ts'
import { readDocument } from './qti/document.ts'
import type { ItemSet } from './qti/document.ts'

export interface Paper {
  readonly resource: ManifestResource
  readonly path: CoursePath
  readonly sets: readonly ItemSet[]
}

const isQuizType = (type: string): boolean => /^imsqti/i.test(type)
const isCanvasCopy = (href: string): boolean => /\.qti$/i.test(href)

const readSets = async (cartridge: Cartridge, path: CoursePath): Promise<ItemSet[] | null> => {
  const root = await readXml(cartridge, path)
  if (!root) return null
  if (root.name !== 'questestinterop') {
    refuse(cartridge, path, /^assessment/.test(root.name) ? 'unknown-type' : 'malformed', root.name)
    return null
  }
  return readDocument(root)
}

/**
 * Canvas keeps a second copy of each quiz with the kinds of question the profile leaves out (numbers, matching,
 * several blanks): where there is one, it is the quiz.
 */
const readQuizPaper = async (
  cartridge: Cartridge,
  resource: ManifestResource,
  claimed: Set<CoursePath>,
): Promise<Paper | null> => {
  const main = mainFile(cartridge, resource)
  const copy = cartridge.references.fileAt(`non_cc_assessments/${resource.identifier}.xml.qti`)
  for (const path of [copy, main]) {
    if (path === null) continue
    claimed.add(path)
    const sets = await readSets(cartridge, path)
    if (!sets) continue
    if (main !== null) cartridge.descriptions.add(main)
    return { resource, path, sets }
  }
  return null
}

/** Every document: those of quiz resources, then Canvas's banks and quizzes that stand nowhere else. */
export const readPapers = async (cartridge: Cartridge): Promise<Paper[]> => {
  const papers: Paper[] = []
  const claimed = new Set<CoursePath>()
  const { resources } = cartridge.manifest
  for (const resource of resources.filter(({ type }) => isQuizType(type))) {
    const paper = await readQuizPaper(cartridge, resource, claimed)
    if (paper) papers.push(paper)
  }
  for (const resource of resources.filter(({ type }) => !isQuizType(type))) {
    const hrefs = new Set([resource.href ?? '', ...resource.files].filter(isCanvasCopy))
    for (const href of hrefs) {
      const path = cartridge.references.fileAt(href)
      if (path === null || claimed.has(path)) continue
      claimed.add(path)
      const sets = await readSets(cartridge, path)
      if (sets) papers.push({ resource, path, sets })
    }
  }
  return papers
}
