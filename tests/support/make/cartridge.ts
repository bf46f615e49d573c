/** Common Cartridges of every version, as a map of files; `make/zip.ts` makes an archive of them. */
import { makePdf } from './pdf.ts'
import { escapeXml } from './qti.ts'

export type CartridgeVersion = '1.0' | '1.1' | '1.2' | '1.3'
export type Files = Record<string, string | Uint8Array>

export interface CartridgeItem {
  readonly id: string
  readonly title?: string
  readonly ref?: string
  readonly items?: readonly CartridgeItem[]
}

/** A resource: its line in the manifest and the files it brings. */
export interface CartridgeResource {
  readonly id: string
  readonly type: string
  readonly href?: string
  /** Listed in the manifest; those of `content` when not given. */
  readonly lists?: readonly string[]
  readonly dependencies?: readonly string[]
  /** Anything else inside `<resource>`. */
  readonly inner?: string
  readonly attributes?: string
  readonly content: Files
}

export interface CartridgeOptions {
  readonly version?: CartridgeVersion
  readonly identifier?: string
  readonly title?: string
  readonly language?: string
  readonly lom?: string
  readonly items?: readonly CartridgeItem[]
  readonly resources?: readonly CartridgeResource[]
  readonly extra?: Files
}

/** Names of namespaces and resource types differ by version; these are the profile's own. */
const namespaceOf = (version: CartridgeVersion): string =>
  version === '1.0'
    ? 'http://www.imsglobal.org/xsd/imscc/imscp_v1p1'
    : `http://www.imsglobal.org/xsd/imsccv1p${version.slice(2)}/imscp_v1p1`

/** `imswl` → `imswl_xmlv1p3`. */
export const typeOf = (family: string, version: CartridgeVersion): string =>
  `${family}_xmlv1p${version === '1.0' ? '0' : version.slice(2)}`

const itemXml = (item: CartridgeItem): string =>
  `<item identifier="${escapeXml(item.id)}"${item.ref === undefined ? '' : ` identifierref="${escapeXml(item.ref)}"`}>` +
  (item.title === undefined ? '' : `<title>${escapeXml(item.title)}</title>`) +
  `${(item.items ?? []).map(itemXml).join('')}</item>`

const resourceXml = (resource: CartridgeResource): string =>
  `<resource identifier="${escapeXml(resource.id)}" type="${escapeXml(resource.type)}"` +
  (resource.href === undefined ? '' : ` href="${escapeXml(resource.href)}"`) +
  `${resource.attributes ?? ''}>` +
  (resource.lists ?? Object.keys(resource.content))
    .map((path) => `<file href="${escapeXml(path)}"/>`)
    .join('') +
  (resource.dependencies ?? []).map((id) => `<dependency identifierref="${escapeXml(id)}"/>`).join('') +
  `${resource.inner ?? ''}</resource>`

export const manifestXml = (options: CartridgeOptions): string => {
  const version = options.version ?? '1.3'
  const { items = [], resources = [] } = options
  const organization =
    items.length === 0
      ? ''
      : `<organization identifier="org_1" structure="rooted-hierarchy"><item identifier="LearningModules">${items.map(itemXml).join('')}</item></organization>`
  return (
    `<?xml version="1.0" encoding="UTF-8"?>\n<manifest identifier="${escapeXml(options.identifier ?? 'i0123456789abcdef0123456789abcdef')}" xmlns="${namespaceOf(version)}" xmlns:lomimscc="http://ltsc.ieee.org/xsd/imscc/LOM/manifest" xmlns:cpx="http://www.imsglobal.org/xsd/imsccv1p3/imscp_extensionv1p2">` +
    `<metadata><schema>IMS Common Cartridge</schema><schemaversion>${version}.0</schemaversion><lomimscc:lom><lomimscc:general>` +
    `<lomimscc:title><lomimscc:string>${escapeXml(options.title ?? 'A cartridge')}</lomimscc:string></lomimscc:title>` +
    (options.language === undefined ? '' : `<lomimscc:language>${options.language}</lomimscc:language>`) +
    `</lomimscc:general>${options.lom ?? ''}</lomimscc:lom></metadata>` +
    `<organizations>${organization}</organizations><resources>${resources.map(resourceXml).join('')}</resources></manifest>`
  )
}

/** Every file of the cartridge by path. */
export const cartridgeFiles = (options: CartridgeOptions): Files => ({
  'imsmanifest.xml': manifestXml(options),
  ...Object.assign({}, ...(options.resources ?? []).map((resource) => resource.content)),
  ...options.extra,
})

export const page = (id: string, path: string, body: string, title = id): CartridgeResource => ({
  id,
  type: 'webcontent',
  href: path,
  content: { [path]: `<html><head><title>${escapeXml(title)}</title></head><body>${body}</body></html>` },
})

/** Enough of a file to be taken for what its name says. */
export const contentFor = (path: string): string | Uint8Array => {
  if (path.endsWith('.pdf')) return makePdf({ pages: ['Three small words'] })
  return /\.(?:mp4|mp3)$/.test(path) ? 'ID3 and so on' : 'bytes'
}

export const file = (
  id: string,
  path: string,
  bytes: string | Uint8Array = contentFor(path),
): CartridgeResource => ({
  id,
  type: 'webcontent',
  href: path,
  content: { [path]: bytes },
})

export const webLink = (
  id: string,
  title: string,
  url: string,
  version: CartridgeVersion = '1.3',
): CartridgeResource => ({
  id,
  type: typeOf('imswl', version),
  content: {
    [`${id}.xml`]: `<webLink xmlns="http://www.imsglobal.org/xsd/imsccv1p3/imswl_v1p3"><title>${escapeXml(title)}</title><url href="${escapeXml(url)}" target="_blank"/></webLink>`,
  },
})

export const topic = (
  id: string,
  title: string,
  html: string,
  version: CartridgeVersion = '1.3',
  inner = '',
): CartridgeResource => ({
  id,
  type: typeOf('imsdt', version),
  content: {
    [`${id}.xml`]: `<topic xmlns="http://www.imsglobal.org/xsd/imsccv1p3/imsdt_v1p3"><title>${escapeXml(title)}</title><text texttype="text/html">${escapeXml(html)}</text>${inner}</topic>`,
  },
})

export const assignment = (id: string, title: string, html: string): CartridgeResource => ({
  id,
  type: 'assignment_xmlv1p0',
  href: `${id}/assignment.xml`,
  content: {
    [`${id}/assignment.xml`]: `<assignment identifier="${id}" xmlns="http://www.imsglobal.org/xsd/imscc_extensions/assignment"><title>${escapeXml(title)}</title><text texttype="text/html">${escapeXml(html)}</text></assignment>`,
  },
})

export const tool = (id: string, title: string, url: string): CartridgeResource => ({
  id,
  type: 'imsbasiclti_xmlv1p0',
  content: {
    [`${id}.xml`]: `<cartridge_basiclti_link xmlns="http://www.imsglobal.org/xsd/imslticc_v1p0" xmlns:blti="http://www.imsglobal.org/xsd/imsbasiclti_v1p0"><blti:title>${escapeXml(title)}</blti:title><blti:launch_url>${escapeXml(url)}</blti:launch_url></cartridge_basiclti_link>`,
  },
})

/** @param qti the document, from `make/qti.ts` */
export const quiz = (id: string, qti: string, version: CartridgeVersion = '1.3'): CartridgeResource => ({
  id,
  type: `imsqti_xmlv1p2/imscc_xmlv1p${version === '1.0' ? '0' : version.slice(2)}/assessment`,
  content: { [`${id}/assessment_qti.xml`]: qti },
})

export const questionBank = (id: string, qti: string): CartridgeResource => ({
  id,
  type: 'imsqti_xmlv1p2/imscc_xmlv1p3/question-bank',
  content: { [`${id}/bank.xml`]: qti },
})
