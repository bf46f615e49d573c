/** The headings of a lesson, and ids for everything a link can lead to. */
import type { Element, Root } from 'hast'
import { SKIP, visit } from 'unist-util-visit'
import type { Heading } from '../../../shared/features/study/model.ts'
import { property } from './audit.ts'
import { lineOf } from './word-count.ts'

/** Before every id of an author's, so that none can shadow a name the page's own script or style knows. */
const PREFIX = 'c-'

/** Longest id kept; the frame's messages have room for 500 characters. */
const MAX_ID = 200

/** The id in the page of something the author calls `name`. */
export const pageId = (name: string): string => `${PREFIX}${name.replace(/\s+/g, '-').slice(0, MAX_ID)}`

const level = (node: Element): number => (/^h[1-6]$/.test(node.tagName) ? Number(node.tagName[1]) : 0)

/**
 * Headings in order, with their ids in the page: not that of the footnotes, and none within a table or something
 * folded, where they can't be gone to.
 */
export const headingsOf = (tree: Root): Heading[] => {
  const headings: Heading[] = []
  visit(tree, 'element', (node) => {
    if (node.tagName === 'table' || node.tagName === 'details') return SKIP
    const id = property(node, 'id')
    if (level(node) === 0 || id === '' || id === 'footnote-label') return undefined
    const text = lineOf(node).slice(0, 500)
    if (text !== '') headings.push({ id: pageId(id), text, level: level(node) })
    return undefined
  })
  return headings
}

const REFERENCES = ['ariaDescribedBy', 'ariaLabelledBy', 'headers'] as const

/** Prefixes every id in place; of two with the same name the first keeps it. */
export const prefixIds = (tree: Root): void => {
  const seen = new Set<string>()
  visit(tree, 'element', (node) => {
    const id = property(node, 'id')
    if (id !== '') {
      const prefixed = pageId(id)
      if (seen.has(prefixed)) delete node.properties['id']
      else node.properties['id'] = prefixed
      seen.add(prefixed)
    } else delete node.properties['id']
    for (const name of REFERENCES) {
      const value = property(node, name)
      if (value !== '') node.properties[name] = value.split(/\s+/).map(pageId)
    }
  })
}
