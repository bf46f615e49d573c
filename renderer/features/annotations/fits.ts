/** Whether a mark has these words: in its quote, its note or its tags. Case, width and accents do not matter. */
import type { Annotation } from '../../../shared/features/annotations/model.ts'
import { quoteOf } from './quote-of.ts'

const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()

export const fits = (mark: Annotation, words: string): boolean => {
  const wanted = fold(words).split(/\s+/).filter(Boolean)
  if (wanted.length === 0) return true
  const text = fold([quoteOf(mark.target), mark.noteText, ...mark.tags].join('\n'))
  return wanted.every((word) => text.includes(word))
}
