/** What labels name (equations, figures, sections), and the words by which a reference to one reads. */
import type { Element, Root } from 'hast'
import { SKIP, visit } from 'unist-util-visit'
import { element, hasClass, property } from './audit.ts'
import { formulasOf, numberEquations } from './formulas.ts'
import { lineOf } from './word-count.ts'
import type { Say } from './wording.ts'

/** A place that other places refer to. */
export interface Label {
  readonly id: string
  readonly kind: 'equation' | 'figure' | 'section' | 'place'
  /** `(3)`, `Figure 2`, the heading's words; '' for a bare place. */
  readonly text: string
}

/** Finds and numbers what has a label, in the order of the lesson; equations and figures get their numbers in place. */
export const collectLabels = (tree: Root, say: Say): Map<string, Label> => {
  const labels = new Map<string, Label>()
  const add = (label: Label): void => void (labels.has(label.id) || labels.set(label.id, label))
  for (const { id, number } of numberEquations(tree)) add({ id, kind: 'equation', text: `(${number})` })
  let figures = 0
  let tables = 0
  visit(tree, 'element', (node) => {
    const id = property(node, 'id')
    if (id === '') return
    if (/^h[1-6]$/.test(node.tagName)) add({ id, kind: 'section', text: lineOf(node) })
    else if (node.tagName === 'figure') {
      const isTable = node.children.some((child) => child.type === 'element' && child.tagName === 'table')
      const name = isTable ? numbered(say('table'), ++tables) : numbered(say('figure'), ++figures)
      add({ id, kind: 'figure', text: name })
      numberFigure(node, name)
    } else add({ id, kind: 'place', text: '' })
  })
  return labels
}

/** "Figure 2", "图2". */
const numbered = (word: string, number: number): string =>
  `${word}${/^\p{ASCII}+$/u.test(word) ? '\u00a0' : ''}${String(number)}`

const numberFigure = (figure: Element, name: string): void => {
  const caption = figure.children.find((child) => child.type === 'element' && child.tagName === 'figcaption')
  const number = element('span', { className: ['figure-number'] }, [name])
  if (caption?.type === 'element') caption.children.unshift(number, { type: 'text', value: ' ' })
  else figure.children.push(element('figcaption', {}, [number]))
}

/** A label without its kind, for a reference whose target is nowhere: `sec_linear_regression`. */
const readable = (label: string): string =>
  label.replace(/^(sec|subsec|chap|fig|tab|eq|img|alg)[_:-]/, '').replaceAll(/[_-]+/g, ' ')

/** Somewhere else in the course. */
export interface FarLabel {
  readonly href: string
  readonly text: string
}

/**
 * Gives references their words and their links, in place: labels of this lesson first, then those elsewhere in
 * the course; what is nowhere reads as its own name.
 */
export const resolveReferences = (
  tree: Root,
  labels: ReadonlyMap<string, Label>,
  elsewhere: (label: string) => FarLabel | null,
): void => {
  visit(tree, 'element', (node, index, parent) => {
    if (!hasClass(node, 'numref') && !hasClass(node, 'eqref')) return undefined
    const name = decode(property(node, 'href').replace(/^#/, ''))
    const near = labels.get(name)
    const far = near ? null : elsewhere(name)
    if (near) node.children = [{ type: 'text', value: near.text || readable(name) }]
    else if (far) {
      node.properties['href'] = far.href
      node.children = [{ type: 'text', value: far.text }]
    } else if (parent && index !== undefined)
      parent.children[index] = element('span', { className: ['reference-missing'] }, [readable(name)])
    return SKIP
  })
  resolveTexReferences(tree, labels)
}

/** `$\eqref{eq:mse}$` as a formula of its own is a link; within a longer one it is the number. */
const resolveTexReferences = (tree: Root, labels: ReadonlyMap<string, Label>): void => {
  for (const node of formulasOf(tree)) {
    const [text] = node.children
    if (text?.type !== 'text' || !/\\(?:eq)?ref\s*\{/.test(text.value)) continue
    const alone = /^\s*\\(?:eq)?ref\s*\{([^{}]*)\}\s*$/.exec(text.value)?.[1]?.trim()
    const words = (label: string): string => labels.get(label.trim())?.text || readable(label)
    if (alone === undefined) {
      text.value = text.value.replace(
        /\\(?:eq)?ref\s*\{([^{}]*)\}/g,
        (_, label: string) => `\\text{${words(label)}}`,
      )
      continue
    }
    node.tagName = labels.has(alone) ? 'a' : 'span'
    node.properties = labels.has(alone) ? { href: `#${alone}` } : { className: ['reference-missing'] }
    node.children = [{ type: 'text', value: words(alone) }]
  }
}

const decode = (text: string): string => {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
