/**
 * Draws Mermaid diagrams. The library is loaded only by lessons that have one; what cannot be drawn
 * shows its source, because a learner can still read that.
 */
import type { ReadingStyle } from '../../../shared/features/study/frame-protocol.ts'
import { diagramTheme } from './diagram-theme.ts'
import type { Words } from './words.ts'

interface Diagram {
  readonly figure: HTMLElement
  readonly source: string
}

const SELECTOR = '[data-diagram="mermaid"], pre.mermaid, code.language-mermaid'

/** Replaces each diagram's block by a figure that holds its source until it is drawn. */
export const findDiagrams = (lesson: HTMLElement): Diagram[] =>
  [...lesson.querySelectorAll<HTMLElement>(SELECTOR)]
    .filter((element) => !element.parentElement?.closest(SELECTOR))
    .map((element) => {
      const block = element.closest('pre') ?? element
      const figure = document.createElement('figure')
      figure.className = 'diagram'
      const source = element.textContent.trim()
      figure.append(sourceOf(source))
      block.replaceWith(figure)
      return { figure, source }
    })

const sourceOf = (source: string): HTMLElement => {
  const pre = document.createElement('pre')
  pre.textContent = source
  pre.dataset['language'] = 'mermaid'
  return pre
}

const showFailure = ({ figure, source }: Diagram, words: Words) => {
  const note = document.createElement('figcaption')
  note.textContent = words.diagramFailed
  figure.classList.add('diagram-failed')
  figure.replaceChildren(note, sourceOf(source))
}

const showDrawing = ({ figure, source }: Diagram, svg: string, words: Words) => {
  // Mermaid answers with a string; as an XML document it is parsed without running anything.
  const drawing = new DOMParser().parseFromString(svg, 'text/html').querySelector('svg')
  if (!drawing) throw new Error('no drawing')
  if (!drawing.querySelector('title')) drawing.setAttribute('aria-label', words.diagram)
  drawing.setAttribute('role', 'img')
  keepLegible(drawing)
  const canvas = document.createElement('div')
  canvas.className = 'diagram-canvas'
  canvas.tabIndex = 0
  canvas.setAttribute('role', 'region')
  canvas.setAttribute('aria-label', words.diagram)
  canvas.append(drawing)
  const details = document.createElement('details')
  const summary = document.createElement('summary')
  summary.textContent = words.diagramSource
  details.append(summary, sourceOf(source))
  figure.classList.remove('diagram-failed')
  figure.replaceChildren(canvas, details)
}

/** A wide drawing shrinks a little to fit its column and then scrolls: labels that can't be read tell nothing. */
const keepLegible = (drawing: SVGSVGElement) => {
  const width = drawing.viewBox.baseVal.width
  if (!(width > 0)) return
  drawing.removeAttribute('height')
  drawing.style.width = `${String(Math.round(width))}px`
  drawing.style.minWidth = `${String(Math.round(width * 0.8))}px`
  drawing.style.maxWidth = '100%'
}

let drawn = 0

/**
 * @returns draws again, for another theme; drawings of an older call never replace those of a newer one
 */
export const drawDiagrams = (lesson: HTMLElement, words: Words): ((style: ReadingStyle) => Promise<void>) => {
  const diagrams = findDiagrams(lesson)
  let call = 0
  let theme = ''
  return async (style) => {
    if (diagrams.length === 0 || theme === style.theme) return
    theme = style.theme
    const mine = ++call
    const { default: mermaid } = await import('mermaid')
    mermaid.initialize({
      startOnLoad: false,
      securityLevel: 'strict',
      suppressErrorRendering: true,
      ...diagramTheme(style.theme),
    })
    // Labels are measured while drawing: with a fallback font they would overflow their boxes.
    await document.fonts.ready
    for (const diagram of diagrams) {
      if (mine !== call) return
      try {
        const { svg } = await mermaid.render(`diagram-${String(++drawn)}`, diagram.source)
        if (mine === call) showDrawing(diagram, svg, words)
      } catch {
        showFailure(diagram, words)
      }
    }
  }
}
