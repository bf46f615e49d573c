/** Title, authors, language and the like, from EPUB 2's attributes and EPUB 3's refinements alike. */
import { childOf, childrenOf } from '../cartridge/xml.ts'
import { canonicalLanguage } from '../language-tag.ts'
import type { Source } from '../source.ts'
import { lineOf, parseMarkup, textIn, valueOf } from './markup.ts'
import type { XmlElement } from './markup.ts'

export interface BookMetadata {
  /** The package's unique identifier; null when there is none. */
  readonly identifier: string | null
  readonly title: string
  readonly authors: readonly string[]
  /** BCP 47. */
  readonly language: string | null
  readonly description: string | null
  readonly layout: 'reflowable' | 'fixed'
  readonly verticalByMetadata: boolean
}

const longestDescription = 4000

interface Facts {
  readonly elements: readonly XmlElement[]
  refinement(element: XmlElement, property: string): string
}

/** EPUB 2 allowed the metadata one level deeper. */
const metadataElements = (root: XmlElement): XmlElement[] =>
  childrenOf(childOf(root, 'metadata')).flatMap((element) =>
    element.name === 'dc-metadata' || element.name === 'x-metadata' ? childrenOf(element) : [element],
  )

const gather = (root: XmlElement): Facts => {
  const elements = metadataElements(root)
  const refinements = new Map(
    elements
      .filter((element) => element.name === 'meta' && element.attributes.has('refines'))
      .map((meta) => [`${valueOf(meta, 'refines')} ${valueOf(meta, 'property')}`, lineOf(textIn(meta))]),
  )
  return {
    elements,
    refinement: (element, property) => refinements.get(`#${valueOf(element, 'id')} ${property}`) ?? '',
  }
}

/** Dublin Core elements carry text; `meta` elements share some of their names only as properties. */
const named = (facts: Facts, name: string): XmlElement[] =>
  facts.elements.filter((element) => element.name === name && lineOf(textOf(element)) !== '')

// `title` is silent in a page, but not here.
const textOf = (element: XmlElement): string => textIn({ ...element, name: 'span' })

const property = (facts: Facts, name: string): string => {
  const meta = facts.elements.find(
    (element) =>
      element.name === 'meta' && valueOf(element, 'property') === name && !element.attributes.has('refines'),
  )
  return meta ? lineOf(textOf(meta)) : ''
}

const legacy = (facts: Facts, name: string): string => {
  const meta = facts.elements.find((element) => element.name === 'meta' && valueOf(element, 'name') === name)
  return meta ? valueOf(meta, 'content') : ''
}

const mainTitle = (facts: Facts): string => {
  const titles = named(facts, 'title')
  const main = titles.find((title) => facts.refinement(title, 'title-type') === 'main') ?? titles[0]
  return main ? lineOf(textOf(main)) : ''
}

const authorsOf = (facts: Facts): string[] => {
  const creators = named(facts, 'creator')
  const role = (creator: XmlElement): string =>
    (facts.refinement(creator, 'role') || valueOf(creator, 'opf:role')).toLowerCase()
  const authors = creators.filter((creator) => ['', 'aut', 'cre'].includes(role(creator)))
  return [...new Set((authors.length > 0 ? authors : creators).map((creator) => lineOf(textOf(creator))))]
}

const languageOf = (facts: Facts): string | null => {
  const [language] = named(facts, 'language')
  return language ? canonicalLanguage(lineOf(textOf(language))) : null
}

/** Calibre and shops write HTML into it, escaped. */
const descriptionOf = (facts: Facts): string | null => {
  const [description] = named(facts, 'description')
  if (!description) return null
  const text = textOf(description)
  const plain = /<\w+[^>]*>/.test(text) ? textIn(parseMarkup(Buffer.from(`<body>${text}`))) : text
  return lineOf(plain).slice(0, longestDescription) || null
}

const identifierOf = (facts: Facts, root: XmlElement): string | null => {
  const identifiers = named(facts, 'identifier')
  const id = valueOf(root, 'unique-identifier')
  const unique =
    identifiers.find((identifier) => id !== '' && valueOf(identifier, 'id') === id) ?? identifiers[0]
  return unique ? lineOf(textOf(unique)) : null
}

/** @param root the package document @param source names a book that has no title */
export const readMetadata = (root: XmlElement, source: Source): BookMetadata => {
  const facts = gather(root)
  return {
    identifier: identifierOf(facts, root),
    title: mainTitle(facts) || source.name,
    authors: authorsOf(facts),
    language: languageOf(facts),
    description: descriptionOf(facts),
    layout: property(facts, 'rendition:layout') === 'pre-paginated' ? 'fixed' : 'reflowable',
    verticalByMetadata: legacy(facts, 'primary-writing-mode').startsWith('vertical'),
  }
}
