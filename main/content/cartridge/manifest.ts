/** `imsmanifest.xml`: what the cartridge says it is, its outline and its resources. */
import { z } from 'zod'
import { attribute, childOf, childrenOf, descendantsOf, textOf } from './xml.ts'
import type { XmlElement } from './xml.ts'

export interface ManifestItem {
  readonly identifier: string
  readonly title: string
  /** Identifier of a resource. */
  readonly ref: string | null
  readonly children: readonly ManifestItem[]
}

export interface ManifestResource {
  readonly identifier: string
  readonly type: string
  /** As written, `xml:base` applied: a path from the cartridge's root, perhaps percent-encoded. */
  readonly href: string | null
  readonly files: readonly string[]
  readonly dependencies: readonly string[]
  /** This resource stands in for that one where the latter is not understood (CC 1.2 and later). */
  readonly preferred: string | null
  readonly intendedUse: string
}

export interface Manifest {
  readonly identifier: string
  readonly version: string
  readonly title: string
  readonly description: string | null
  readonly language: string | null
  readonly authors: readonly string[]
  readonly items: readonly ManifestItem[]
  readonly resources: readonly ManifestResource[]
}

const Resource = z.object({
  identifier: z.string().min(1).max(1000),
  type: z.string().max(500),
  href: z.string().max(4096).nullable(),
  files: z.array(z.string().max(4096)),
  dependencies: z.array(z.string()),
  preferred: z.string().nullable(),
  intendedUse: z.string(),
})

const orNull = (text: string): string | null => (text === '' ? null : text)

const based = (base: string, href: string): string => (href === '' ? '' : base + href)

const readResource = (element: XmlElement, outerBase: string): ManifestResource[] => {
  const base = outerBase + attribute(element, 'xml:base')
  const parsed = Resource.safeParse({
    identifier: attribute(element, 'identifier'),
    type: attribute(element, 'type'),
    href: orNull(based(base, attribute(element, 'href'))),
    files: childrenOf(element, 'file')
      .map((file) => based(base, attribute(file, 'href')))
      .filter((href) => href !== ''),
    dependencies: childrenOf(element, 'dependency').map((one) => attribute(one, 'identifierref')),
    preferred: orNull(attribute(childOf(element, 'variant'), 'identifierref')),
    intendedUse: attribute(element, 'intendeduse'),
  })
  return parsed.success ? [parsed.data] : []
}

const readItem = (element: XmlElement): ManifestItem => ({
  identifier: attribute(element, 'identifier'),
  title: textOf(childOf(element, 'title')),
  ref: orNull(attribute(element, 'identifierref')),
  children: childrenOf(element, 'item').map(readItem),
})

/** The one item above all others that the profile asks for says nothing of its own: its children are the outline. */
const unwrapRoot = (items: readonly ManifestItem[], courseTitle: string): readonly ManifestItem[] => {
  const [root] = items
  if (!root || items.length > 1 || root.ref !== null || root.children.length === 0) return items
  const empty = root.title === '' || root.title === courseTitle || /^root$/i.test(root.title)
  return empty || /root|learningmodules/i.test(root.identifier) ? root.children : items
}

const lomText = (element: XmlElement | undefined): string =>
  textOf(childOf(element, 'string') ?? childOf(element, 'langstring') ?? element)

/** Names out of vCards of those who made the course. */
const readAuthors = (lom: XmlElement | undefined): string[] =>
  descendantsOf(lom, ['contribute'])
    .filter((one) => /author|creator/i.test(textOf(childOf(one, 'role'))))
    .flatMap((one) => childrenOf(one, 'entity').concat(childrenOf(one, 'centity')))
    .map((entity) => /^FN[^:\n]*:(.+)$/im.exec(textOf(entity))?.[1] ?? textOf(entity).split('\n')[0] ?? '')
    .map((name) => name.trim())
    .filter((name) => name !== '' && !/^BEGIN:VCARD/i.test(name))

const languageOf = (general: XmlElement | undefined): string | null => {
  const named =
    textOf(childOf(general, 'language')) || attribute(childOf(general, 'title', 'string'), 'language')
  return /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(named) ? named : null
}

/** @param root the parsed `imsmanifest.xml` */
export const readManifest = (root: XmlElement): Manifest => {
  const metadata = childOf(root, 'metadata')
  const lom = childOf(metadata, 'lom')
  const general = childOf(lom, 'general')
  const title = lomText(childOf(general, 'title'))
  const resources = childOf(root, 'resources')
  const base = attribute(root, 'xml:base') + attribute(resources, 'xml:base')
  const items = childrenOf(childOf(root, 'organizations'), 'organization').flatMap((organization) =>
    unwrapRoot(childrenOf(organization, 'item').map(readItem), title),
  )
  return {
    identifier: attribute(root, 'identifier'),
    version: textOf(childOf(metadata, 'schemaversion')),
    title,
    description: orNull(lomText(childOf(general, 'description'))),
    language: languageOf(general),
    authors: [...new Set(readAuthors(lom))],
    items,
    resources: childrenOf(resources, 'resource').flatMap((resource) => readResource(resource, base)),
  }
}

const family = /common cartridge|\/xsd\/imscc|imscc_xmlv1p/i

/** Whether a manifest's text declares the Common Cartridge profile (and not SCORM, which shares the file name). */
export const declaresCartridge = (text: string): boolean => family.test(text)

/**
 * Says which course this is. Some makers give every cartridge the same identifier (`man0001`, `manifest`), so one
 * that does not look drawn at random is joined with the title.
 */
export const cartridgeIdentity = (manifest: Manifest, title: string): string => {
  const drawn = /[0-9a-f]{16}/i.test(manifest.identifier.replaceAll('-', ''))
  return drawn ? `cartridge:${manifest.identifier}` : `cartridge:${manifest.identifier}:${title}`
}
