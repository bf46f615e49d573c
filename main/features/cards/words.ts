/** A note's words without its marks, for filters and search. */
import { clozeParts } from '../../../shared/features/cards/ordinals.ts'
import type { CardContent } from '../../../shared/features/cards/model.ts'

const plain = (markdown: string): string =>
  markdown
    .replace(/!\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/<[^>]*>/g, ' ')
    .replace(/[*_`~#>|]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()

/** The question's words first, then the rest, each on a line of its own. */
export const wordsOf = (content: CardContent): string => {
  switch (content.kind) {
    case 'basic':
    case 'reversed':
      return [content.front, content.back, content.extra].map(plain).filter(Boolean).join('\n')
    case 'cloze': {
      const whole = clozeParts(content.text)
        .map((part) => (typeof part === 'string' ? part : part.answer))
        .join('')
      return [whole, content.extra].map(plain).filter(Boolean).join('\n')
    }
    case 'occlusion':
      return [content.front, content.extra].map(plain).filter(Boolean).join('\n')
  }
}
