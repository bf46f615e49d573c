/** Shows where words that were searched for stand: their block lights up for a moment. */
import { findText } from '../book/find-text.ts'
import { blocksOf } from './layout.ts'

const OPTIONS = { matchCase: false, wholeWords: false }

/** The first place of a quote within an element; formulas and marks may stand between its words, then there is none. */
const rangeOf = (element: HTMLElement, quote: string): Range | null => {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
  const nodes: Text[] = []
  while (walker.nextNode()) nodes.push(walker.currentNode as Text)
  for (const found of findText(
    nodes.map((node) => node.data),
    quote,
    OPTIONS,
  )) {
    const start = nodes[found.startIndex]
    const end = nodes[found.endIndex]
    if (!start || !end) return null
    const range = document.createRange()
    range.setStart(start, found.startOffset)
    range.setEnd(end, found.endOffset)
    return range
  }
  return null
}

const lightUp = (block: HTMLElement): void => {
  if (!block.hasAttribute('tabindex')) block.setAttribute('tabindex', '-1')
  block.focus({ preventScroll: true })
  block.classList.remove('pointed-at')
  requestAnimationFrame(() => block.classList.add('pointed-at'))
  block.addEventListener('animationend', () => block.classList.remove('pointed-at'), { once: true })
}

/** Opens what hides a place: a folded solution, another variant. */
const unfold = (place: Node): void => {
  for (let at: Node | null = place; at; at = at.parentNode)
    if (at instanceof HTMLDetailsElement) at.open = true
}

/** @returns the words' distance from the top of the document in CSS px; null when there is no such block */
export const pointAtWords = (lesson: HTMLElement, index: number, quote: string): number | null => {
  const blocks = blocksOf(lesson)
  const numbered = blocks[index]
  // Words first, numbers second: the lesson may have been updated since it was read.
  const near = numbered && quote !== '' ? rangeOf(numbered, quote) : null
  const range = near ?? (quote === '' ? null : rangeOf(lesson, quote))
  const block = range ? blocks.find((each) => each.contains(range.startContainer)) : numbered
  if (!block) return null
  if (range) unfold(range.startContainer)
  lightUp(block)
  return (range ?? block).getBoundingClientRect().top + window.scrollY
}
