/** The elements at the top of a lesson's body, as a browser reads it. */
import { parseFragment, serializeOuter } from 'parse5'

const UNCOUNTED = new Set(['script', 'style', 'template', 'link'])

/** @returns each element's HTML */
export const fromHtml = (html: string): string[] =>
  parseFragment(html).childNodes.flatMap((node) =>
    'tagName' in node && !UNCOUNTED.has(node.tagName) && !node.attrs.some(({ name }) => name === 'hidden')
      ? [serializeOuter(node)]
      : [],
  )
