/** Formulas typed into a page's text with the delimiters of MathJax, which Canvas draws. */
import type { ElementContent, Root } from 'hast'
import { SKIP, visit } from 'unist-util-visit'
import { splitTex } from '../../rich-text/tex-in-text.ts'

const literal = new Set(['code', 'pre', 'script', 'style', 'title', 'textarea', 'kbd', 'samp'])

/** `\(x\)` becomes code of the language `math`, as lessons carry formulas. */
export const markFormulas = (tree: Root): void => {
  visit(tree, 'element', (element) => {
    if (literal.has(element.tagName)) return SKIP
    element.children = element.children.flatMap((child): ElementContent[] => {
      if (child.type !== 'text' || !/\\[([]|\$\$/.test(child.value)) return [child]
      return splitTex(child.value).map((piece): ElementContent => {
        if (typeof piece === 'string' || piece.t !== 'math')
          return { type: 'text', value: typeof piece === 'string' ? piece : '' }
        const className = ['language-math', piece.display ? 'math-display' : 'math-inline']
        return {
          type: 'element',
          tagName: 'code',
          properties: { className },
          children: [{ type: 'text', value: piece.tex }],
        }
      })
    })
    return undefined
  })
}
