/**
 * The XMP packet of a PDF: the document's identity, and title, authors and language as lists.
 * @see ISO 16684-1 (properties may stand as attributes or as elements)
 */
import { attribute, childrenOf, descendantsOf, parseXml, textOf, XmlError } from '../cartridge/xml.ts'
import type { XmlElement } from '../cartridge/xml.ts'

export interface XmpFacts {
  readonly documentId: string
  readonly title: string
  readonly authors: readonly string[]
  readonly language: string
  readonly description: string
}

const nothing: XmpFacts = { documentId: '', title: '', authors: [], language: '', description: '' }

const first = (root: XmlElement, name: string): XmlElement | undefined => descendantsOf(root, [name])[0]

/** Items of an `rdf:Bag`, `rdf:Seq` or `rdf:Alt`; the text itself where there is no list. */
const itemsOf = (element: XmlElement | undefined): string[] => {
  if (!element) return []
  const items = descendantsOf(element, ['li'])
  return (items.length > 0 ? items : [element]).map(textOf).filter((text) => text !== '')
}

const documentIdOf = (root: XmlElement): string => {
  const byElement = first(root, 'documentid')
  if (byElement) return textOf(byElement)
  const holder = descendantsOf(root, ['description']).find(
    (element) => attribute(element, 'xmpMM:DocumentID') !== '',
  )
  return attribute(holder, 'xmpMM:DocumentID')
}

/** `rdf:Description` and `dc:description` share a local name; the second holds no property elements. */
const descriptionOf = (root: XmlElement): string => {
  const outer = descendantsOf(root, ['description'], ['description'])
  return outer
    .flatMap((element) => childrenOf(element, 'description'))
    .flatMap(itemsOf)
    .join(' ')
}

/** @param packet as it stands in the file; what can't be read says nothing */
export const readXmp = (packet: string): XmpFacts => {
  // Packets are padded with blanks, and end where `</x:xmpmeta>` or `</rdf:RDF>` does.
  const begins = packet.search(/<(x:xmpmeta|x:xapmeta|rdf:RDF)[\s>]/)
  if (begins < 0) return nothing
  try {
    const root = parseXml(
      Buffer.from(
        packet
          .slice(begins)
          .replace(/<\?xpacket end[^>]*\?>\s*$/, '')
          .trimEnd(),
      ),
    )
    return {
      documentId: documentIdOf(root),
      title: itemsOf(first(root, 'title'))[0] ?? '',
      authors: itemsOf(first(root, 'creator')),
      language: itemsOf(first(root, 'language'))[0] ?? '',
      description: descriptionOf(root),
    }
  } catch (error) {
    if (error instanceof XmlError) return nothing
    throw error
  }
}
