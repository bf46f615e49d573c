/**
 * Canvas writes its modules a second time in `course_settings/module_meta.xml`, with more than the manifest's
 * outline can say: what kind each entry is, addresses, entries the profile has no resource for.
 */
import type { ManifestItem } from './manifest.ts'
import { childOf, childrenOf, attribute, textOf } from './xml.ts'
import type { XmlElement } from './xml.ts'

export interface ModuleEntry {
  readonly identifier: string
  readonly title: string
  /** `Assignment`, `Quizzes::Quiz`, `WikiPage`, `ExternalUrl`, `ContextExternalTool`, `ContextModuleSubHeader`… */
  readonly contentType: string
  readonly ref: string | null
  readonly url: string | null
}

export interface Module {
  readonly identifier: string
  readonly title: string
  readonly entries: readonly ModuleEntry[]
}

const orNull = (text: string): string | null => (text === '' ? null : text)

const positionOf = (element: XmlElement): number => Number.parseInt(textOf(childOf(element, 'position')), 10)

/** By `position`; those without one keep their place at the end. */
const inOrder = (elements: readonly XmlElement[]): XmlElement[] =>
  elements
    .map((element, index) => ({ element, index, position: positionOf(element) }))
    .sort((a, b) => (a.position || Infinity) - (b.position || Infinity) || a.index - b.index)
    .map(({ element }) => element)

/** @param root the parsed `module_meta.xml` */
export const readModules = (root: XmlElement): Module[] =>
  inOrder(childrenOf(root, 'module')).map((module) => ({
    identifier: attribute(module, 'identifier'),
    title: textOf(childOf(module, 'title')),
    entries: inOrder(childrenOf(childOf(module, 'items'), 'item')).map((item) => ({
      identifier: attribute(item, 'identifier'),
      title: textOf(childOf(item, 'title')),
      contentType: textOf(childOf(item, 'content_type')),
      ref: orNull(textOf(childOf(item, 'identifierref'))),
      url: orNull(textOf(childOf(item, 'url'))),
    })),
  }))

/** Names by which an outline item and a module's entry may know each other. */
const namesOfItem = (item: ManifestItem): string[] =>
  item.ref === null ? [item.identifier] : [item.identifier, item.ref]
const namesOfEntry = (entry: ModuleEntry): string[] =>
  entry.ref === null ? [entry.identifier] : [entry.identifier, entry.ref]

const asItem = (entry: ModuleEntry): ManifestItem => ({
  identifier: entry.identifier,
  title: entry.title,
  ref: entry.contentType === 'ContextModuleSubHeader' ? null : (entry.ref ?? entry.identifier),
  children: [],
})

/** Puts entries the outline lacks behind the entry they follow in the module. */
const completed = (children: readonly ManifestItem[], entries: readonly ModuleEntry[]): ManifestItem[] => {
  const known = new Map(children.flatMap((item, index) => namesOfItem(item).map((name) => [name, index])))
  const added = new Map<number, ManifestItem[]>()
  let after = -1
  for (const entry of entries) {
    const index = namesOfEntry(entry).flatMap((name) => known.get(name) ?? [])[0]
    if (index !== undefined) {
      after = index
      continue
    }
    const here = added.get(after) ?? []
    here.push(asItem(entry))
    added.set(after, here)
  }
  return [...(added.get(-1) ?? []), ...children.flatMap((item, index) => [item, ...(added.get(index) ?? [])])]
}

/** The manifest's outline with what only the modules know. */
export const mergeModules = (
  items: readonly ManifestItem[],
  modules: readonly Module[],
): readonly ManifestItem[] => {
  const byIdentifier = new Map(modules.map((module) => [module.identifier, module]))
  const outlined = new Set(items.map((item) => item.identifier))
  const merged = items.map((item) => {
    const module = byIdentifier.get(item.identifier)
    return module ? { ...item, children: completed(item.children, module.entries) } : item
  })
  const missing = modules.filter((module) => !outlined.has(module.identifier))
  return [
    ...merged,
    ...missing.map(({ identifier, title, entries }) => ({
      identifier,
      title,
      ref: null,
      children: entries.map(asItem),
    })),
  ]
}

/** Finds what a module says about the entry an outline item stands for. */
export const entryFinder = (
  modules: readonly Module[],
): ((item: ManifestItem) => ModuleEntry | undefined) => {
  const byName = new Map(
    modules.flatMap((module) =>
      module.entries.flatMap((entry) => namesOfEntry(entry).map((name) => [name, entry])),
    ),
  )
  return (item) => namesOfItem(item).flatMap((name) => byName.get(name) ?? [])[0]
}
