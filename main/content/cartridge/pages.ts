/** Rewrites the pages that became lessons, and those they lead to, until no page is left. */
import type { CoursePath } from '../../../shared/kernel/brand.ts'
import type { Cartridge } from './context.ts'
import { rewritePage } from './html/rewrite-page.ts'
import type { RewrittenPage } from './html/rewrite-page.ts'
import type { Material } from './materials.ts'
import { fileMaterial } from './file-material.ts'

type Page = Extract<Material, { kind: 'page' }>

export interface Pages {
  readonly rewritten: ReadonlyMap<CoursePath, RewrittenPage>
  /** Files that pages link to and that can be shown by themselves, in the order found. */
  readonly linked: readonly Material[]
  /** All files that pages link to. */
  readonly links: ReadonlySet<CoursePath>
  /** Files that pages show in place. */
  readonly shown: ReadonlySet<CoursePath>
}

/** @param known what has a lesson already, by path */
export const rewritePages = async (
  cartridge: Cartridge,
  pages: readonly Page[],
  known: ReadonlySet<CoursePath>,
): Promise<Pages> => {
  const rewritten = new Map<CoursePath, RewrittenPage>()
  const linked: Material[] = []
  const seen = new Set(known)
  const links = new Set<CoursePath>()
  const shown = new Set<CoursePath>()
  const waiting = [...pages]
  for (let page = waiting.shift(); page; page = waiting.shift()) {
    if (rewritten.has(page.path)) continue
    const result = rewritePage(page, cartridge.references)
    rewritten.set(page.path, result)
    for (const problem of result.report.problems) cartridge.unsupported.push(problem)
    for (const path of result.report.shown) shown.add(path)
    for (const path of result.report.links) {
      links.add(path)
      if (seen.has(path)) continue
      seen.add(path)
      const material = await fileMaterial(cartridge, path)
      if (!material) continue
      linked.push(material)
      if (material.kind === 'page') waiting.push(material)
    }
  }
  return { rewritten, linked, links, shown }
}
