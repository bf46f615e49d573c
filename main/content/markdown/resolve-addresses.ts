/** Gives pictures, recordings and links their addresses, or a placeholder where there is nothing to show. */
import type { Element, Root } from 'hast'
import { SKIP, visit } from 'unist-util-visit'
import { element, hasClass, property } from './audit.ts'
import { courseHref, readReference } from './course-reference.ts'
import { pageId } from './headings.ts'
import { mediumKind, readMediaElement, type MediaElement } from './media-elements.ts'
import type { RenderInput } from './render-input.ts'
import { slotElement, type LessonSlot } from './slots.ts'
import type { Say } from './wording.ts'

interface Place {
  readonly say: Say
  readonly slots: LessonSlot[]
  readonly input: RenderInput
}

/** Resolves every address of the tree, in place. */
export const resolveAddresses = (tree: Root, slots: LessonSlot[], say: Say, input: RenderInput): void => {
  const place: Place = { say, slots, input }
  visit(tree, 'element', (node, index, parent) => {
    if (parent === undefined || index === undefined) return undefined
    if (node.tagName === 'a') {
      resolveLink(node, place)
      return undefined
    }
    const medium = readMediaElement(node)
    if (medium !== null) parent.children[index] = resolveMedium(medium, place)
    else if (node.tagName === 'img') parent.children[index] = resolveImage(node, place)
    // `picture` and stray `source`s have done their work: the `img` inside is what shows.
    else if (node.tagName === 'source' || node.tagName === 'track') parent.children.splice(index, 1)
    else if (node.tagName === 'picture') parent.children.splice(index, 1, ...node.children)
    else return undefined
    return node.tagName === 'source' || node.tagName === 'track' || node.tagName === 'picture' ? index : SKIP
  })
}

/** The first of the paths an address may mean that the course has. */
const find = (raw: string, { input }: Place): { path: string; url: string } | null => {
  const target = readReference(input.path, raw)
  if (target.kind !== 'file') return null
  for (const path of target.candidates) {
    const url = input.resolveFile(path)
    if (url !== null) return { path, url }
  }
  return null
}

const resolveImage = (node: Element, place: Place): Element => {
  const src = property(node, 'src')
  const alt = property(node, 'alt')
  const tex = property(node, 'dataEquationContent')
  if (tex !== '') return element('code', { className: ['language-math', 'math-inline'] }, [tex])
  const found = find(src, place)
  if (found === null) return placeholder(src, alt, 'image', place)
  const { dataEquationContent: _, ...properties } = node.properties
  return { ...node, properties: { ...properties, src: found.url, alt, loading: 'lazy', decoding: 'async' } }
}

const resolveMedium = (medium: MediaElement, place: Place): Element => {
  for (const source of medium.sources) {
    const found = find(source, place)
    if (found === null) continue
    const id = `slot-${String(place.slots.length)}`
    place.slots.push({ id, kind: 'media', path: found.path })
    return slotElement(id, 'media', `${place.say(medium.kind)}: ${medium.title || nameOf(found.path)}`)
  }
  return placeholder(medium.sources[0] ?? '', medium.title, 'media', place)
}

const nameOf = (address: string): string => address.split(/[?#]/)[0]?.split('/').at(-1) ?? ''

/** A labelled box: what should be here, and, for what is on the web, the way there. */
const placeholder = (
  address: string,
  alt: string,
  what: 'image' | 'media',
  { say, input }: Place,
): Element => {
  const target = readReference(input.path, address)
  const external = target.kind === 'external' ? target.url : null
  const word =
    address === ''
      ? say('unsafe')
      : what === 'image'
        ? say(external ? 'externalImage' : 'missingImage')
        : say(external ? 'externalMedia' : 'missingMedia')
  const name = external
    ? element('a', { href: external, rel: ['noopener', 'noreferrer'] }, [external])
    : element('code', {}, [address])
  return element('span', { className: ['missing-file'] }, [
    element('span', { className: ['missing-file-reason'] }, [word]),
    ...(address === '' ? [] : [' ', name]),
    ...(alt === '' ? [] : [' ', element('span', { className: ['missing-file-alt'] }, [alt])]),
  ])
}

const resolveLink = (node: Element, place: Place): void => {
  const href = property(node, 'href')
  if (href === '' && node.properties['href'] === undefined) return
  // References to labels elsewhere have been given their address already.
  if (href.startsWith('carrel:')) return
  const target = readReference(place.input.path, href)
  switch (target.kind) {
    case 'here':
      node.properties['href'] = target.fragment === '' ? '#' : `#${pageId(target.fragment)}`
      return
    case 'external':
      node.properties['href'] = target.url
      node.properties['rel'] = ['noopener', 'noreferrer']
      return
    case 'unsafe':
      delete node.properties['href']
      return
    case 'file':
      resolveFileLink(node, href, target.fragment, place)
  }
}

const resolveFileLink = (node: Element, href: string, fragment: string, place: Place): void => {
  const found = find(href, place)
  if (found === null) {
    delete node.properties['href']
    node.properties['title'] = `${place.say('missingFile')}: ${href}`
    node.properties['className'] = ['missing-link']
    return
  }
  node.properties['href'] = courseHref(found.path, fragment === '' ? '' : pageId(fragment))
  if (hasClass(node, 'lesson-ref')) {
    const title = place.input.titleOf?.(found.path)
    if (title) node.children = [{ type: 'text', value: title }]
  }
  if (mediumKind(found.path)) node.properties['dataMedium'] = mediumKind(found.path)
}
