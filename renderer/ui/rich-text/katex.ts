/** KaTeX with its fonts: loaded when the first formula is shown. */
import katex from 'katex'
import 'katex/dist/katex.min.css'

/**
 * Draws a formula into an element by DOM calls, so that no HTML is parsed and no inline style is written.
 * What cannot be read is shown as its source, in the colour of a warning.
 */
export const drawFormula = (tex: string, element: HTMLElement, display: boolean): void => {
  katex.render(tex, element, {
    displayMode: display,
    throwOnError: false,
    errorColor: 'var(--warn)',
    trust: false,
    strict: 'ignore',
    maxSize: 20,
    maxExpand: 500,
  })
}
