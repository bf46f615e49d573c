/** The order of lessons: the manifest's outline walked from top to bottom. */
import { refuse } from './context.ts'
import type { Cartridge } from './context.ts'
import type { ManifestItem, ManifestResource } from './manifest.ts'
import type { Material } from './materials.ts'
import { nameOf } from './materials.ts'
import { lessonKindOf } from './media-type.ts'
import { entryFinder } from './modules.ts'
import type { Module, ModuleEntry } from './modules.ts'
import { httpUrl } from './web-link.ts'

/** A lesson before its page is rewritten. */
export interface LessonDraft {
  readonly key: string
  readonly title: string
  readonly section: readonly string[]
  readonly material: Material
}

export interface OutlineInput {
  readonly cartridge: Cartridge
  readonly items: readonly ManifestItem[]
  readonly modules: readonly Module[]
  readonly materials: ReadonlyMap<ManifestResource, Material | null>
}

/** Who stands in for whom: a resource, or the one it falls back on (CC 1.2 variants). */
export const materialFinder = ({ cartridge, materials }: Omit<OutlineInput, 'items' | 'modules'>) => {
  const { resources } = cartridge.manifest
  const byIdentifier = new Map(resources.toReversed().map((one) => [one.identifier, one]))
  const fallbackFor = new Map(resources.map((one) => [one.preferred, one]))
  const own = (resource: ManifestResource | undefined): Material | null =>
    resource ? (materials.get(resource) ?? null) : null
  return (identifier: string): { resource: ManifestResource; material: Material | null } | null => {
    const resource = byIdentifier.get(identifier)
    if (!resource) return null
    const preferred = resource.preferred === null ? null : own(byIdentifier.get(resource.preferred))
    return { resource, material: preferred ?? own(resource) ?? own(fallbackFor.get(identifier)) }
  }
}

/** An entry whose resource the manifest does not have: only Canvas's modules may still know what it was. */
const withoutResource = (
  cartridge: Cartridge,
  item: ManifestItem,
  entry: ModuleEntry | undefined,
): Material | null => {
  const path = `${cartridge.root}imsmanifest.xml#${item.identifier}`
  const title = item.title || entry?.title || ''
  const url = entry?.url ? httpUrl(entry.url) : null
  if (entry?.contentType === 'ExternalUrl' && url !== null) return { kind: 'link', url, title: title || url }
  const tool = entry?.contentType === 'ContextExternalTool'
  const detail = [title, tool ? entry.url : item.ref].filter(Boolean).join(' ')
  refuse(cartridge, path, tool ? 'external-tool' : 'missing-file', detail)
  return null
}

/** A file that no lesson can be made of; other resources say for themselves why they are none. */
const refuseFile = (cartridge: Cartridge, resource: ManifestResource): void => {
  if (!/^webcontent$/i.test(resource.type)) return
  const path = cartridge.references.fileAt(resource.href ?? resource.files[0] ?? '')
  if (path !== null && lessonKindOf(path) === null) refuse(cartridge, path, 'unknown-type')
}

/** What an item shows; null, and on the list, when it shows nothing. */
const materialFinderFor = (input: OutlineInput): ((item: ManifestItem, ref: string) => Material | null) => {
  const find = materialFinder(input)
  const entryFor = entryFinder(input.modules)
  return (item, ref) => {
    const found = find(ref)
    if (!found) return withoutResource(input.cartridge, item, entryFor(item))
    if (!found.material) refuseFile(input.cartridge, found.resource)
    return found.material
  }
}

const isHeader = (item: ManifestItem): boolean => item.ref === null && item.children.length === 0

/**
 * Drafts in order, their items named for links. The first lesson of a resource has the resource's identifier as its key, later ones the
 * item's too.
 */
export const walkOutline = (input: OutlineInput): LessonDraft[] => {
  const materialFor = materialFinderFor(input)
  const { names } = input.cartridge
  const drafts: LessonDraft[] = []
  const keys = new Set<string>()
  const keyOf = (ref: string, item: string): string => {
    let key = keys.has(ref) ? `${ref}@${item}` : ref
    for (let n = 2; keys.has(key); n++) key = `${ref}@${item}~${String(n)}`
    keys.add(key)
    return key
  }
  const walk = (items: readonly ManifestItem[], section: readonly string[]): void => {
    // A line of text between entries heads those that follow it, up to the next such line.
    let here = section
    for (const item of items) {
      if (isHeader(item)) here = section.length > 0 && item.title !== '' ? [...section, item.title] : section
      const material = item.ref === null ? null : materialFor(item, item.ref)
      if (item.ref !== null && material !== null) {
        const title = item.title || material.title || ('path' in material ? nameOf(material.path) : item.ref)
        if (!names.has(item.identifier))
          names.set(
            item.identifier,
            material.kind === 'link' ? { url: material.url } : { path: material.path },
          )
        drafts.push({ key: keyOf(item.ref, item.identifier), title, section: here, material })
      }
      walk(item.children, item.title === '' ? here : [...here, item.title])
    }
  }
  walk(input.items, [])
  return drafts
}
