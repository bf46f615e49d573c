/** Draws formulas with KaTeX as HTML for the eye and MathML for screen readers. A bad formula shows its source. */
import type { Element, ElementContent, Root } from 'hast'
import { toText } from 'hast-util-to-text'
import katex from 'katex'
import rehypeParse from 'rehype-parse'
import { unified } from 'unified'
import { SKIP, visit } from 'unist-util-visit'
import { element, hasClass, property } from './audit.ts'

const fragments = unified().use(rehypeParse, { fragment: true }).freeze()

/** Longer than any formula a person wrote; KaTeX's time grows with it. */
const MAX_TEX = 20_000

const isFormula = (node: Element): boolean => node.tagName === 'code' && hasClass(node, 'language-math')

/** Every formula of the tree, in order. */
export const formulasOf = (tree: Root): Element[] => {
  const found: Element[] = []
  visit(tree, 'element', (node) => {
    if (isFormula(node)) found.push(node)
  })
  return found
}

/** A labelled equation: what `\eqref` and `:eqref:` lead to. */
export interface Equation {
  readonly id: string
  readonly number: string
}

/** `\label{…}` inside TeX, which KaTeX does not know. */
const LABEL = /\\label\s*\{([^{}]*)\}/g
const TAG = /\\tag\*?\s*\{([^{}]*)\}/

/** Gives labelled display formulas their numbers, in the order of the lesson, in place. */
export const numberEquations = (tree: Root): Equation[] => {
  const equations: Equation[] = []
  for (const node of formulasOf(tree)) {
    const tex = toText(node, { whitespace: 'pre' })
    const label = [...tex.matchAll(LABEL)][0]?.[1]?.trim()
    const id = property(node, 'id') || label
    if (label !== undefined) node.children = [{ type: 'text', value: tex.replace(LABEL, '') }]
    if (!id || !hasClass(node, 'math-display')) continue
    const number = TAG.exec(tex)?.[1] ?? String(equations.length + 1)
    equations.push({ id, number })
    node.properties['id'] = id
    node.properties['dataNumber'] = number
  }
  return equations
}

/** What is wrong with a formula. */
export interface BadFormula {
  readonly tex: string
  readonly message: string
}

/**
 * Replaces every formula by its drawing, in place. `span.math.math-inline` within a line; `div.math.math-display`
 * on its own, or `span` where it stands in a paragraph.
 * @returns those that could not be drawn; in their place stands `code.math-error` with the source
 */
export const drawFormulas = (tree: Root): BadFormula[] => {
  const bad: BadFormula[] = []
  // Definitions (`\newcommand`, `\gdef`) hold for the rest of the lesson.
  const macros: Record<string, string> = {}
  visit(tree, 'element', (node, index, parent) => {
    if (!isFormula(node) || parent === undefined || index === undefined) return undefined
    const display = hasClass(node, 'math-display')
    const tex = toText(node, { whitespace: 'pre' }).trim()
    const drawn = draw(withNumber(tex, node), display, macros)
    const id = property(node, 'id')
    const properties = { className: ['math', display ? 'math-display' : 'math-inline'], ...(id && { id }) }
    if (typeof drawn === 'string') bad.push({ tex, message: drawn })
    const content = typeof drawn === 'string' ? [badFormula(tex, drawn)] : drawn
    const inParagraph = parent.type === 'element' && !FLOW.has(parent.tagName)
    parent.children[index] = element(display && !inParagraph ? 'div' : 'span', properties, content)
    return SKIP
  })
  return bad
}

const FLOW = new Set(['div', 'section', 'blockquote', 'li', 'dd', 'td', 'th', 'details', 'figure'])

const badFormula = (tex: string, message: string): Element =>
  element('code', { className: ['math-error'], title: message }, [tex])

const withNumber = (tex: string, node: Element): string => {
  const number = property(node, 'dataNumber')
  return number === '' || TAG.test(tex) ? tex : `${tex}\\tag{${number}}`
}

/** KaTeX keeps authors from defining what it has itself (`\R`); LaTeX and MathJax have no `\R`. */
const REDEFINED = /\\newcommand\{(\\[a-zA-Z]+)\} attempting to redefine/

/** @returns the drawing, or the error's message */
const draw = (
  tex: string,
  display: boolean,
  macros: Record<string, string>,
  tries = 20,
): ElementContent[] | string => {
  if (tex.length > MAX_TEX) return `more than ${String(MAX_TEX)} characters`
  try {
    const html = katex.renderToString(tex, {
      displayMode: display,
      output: 'htmlAndMathml',
      throwOnError: true,
      strict: 'ignore',
      // No \href, \url, \includegraphics or \html…: a formula has no business with addresses.
      trust: false,
      maxExpand: 1000,
      maxSize: 50,
      globalGroup: true,
      macros,
    })
    return fragments.parse(html).children as ElementContent[]
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    const name = REDEFINED.exec(message)?.[1]
    if (name === undefined || tries === 0) return message
    const redefine = new RegExp(`\\\\newcommand(\\s*\\{?\\s*\\${name}(?![a-zA-Z]))`)
    return draw(tex.replace(redefine, '\\renewcommand$1'), display, macros, tries - 1)
  }
}
