/** The few facts about a book the app shows. */
import type { Book } from 'foliate-js/view.js'
import type { FrameMessage } from '../../../shared/features/study/frame-protocol.ts'
import { tocFrom } from './toc.ts'

const firstText = (text: string | Record<string, string> | undefined): string =>
  (typeof text === 'string' ? text : Object.values(text ?? {})[0]) ?? ''

/** BCP 47 of the book, null when it does not say. */
export const languageOf = (book: Book): string | null => {
  const language = book.metadata?.language
  return (Array.isArray(language) ? language[0] : language)?.slice(0, 100) ?? null
}

export const isFixedLayout = (book: Book): boolean => book.rendition?.layout === 'pre-paginated'

/** @param toc the entries as the app shows them */
export const describeBook = (book: Book): Extract<FrameMessage, { type: 'book' }> => ({
  type: 'book',
  title: firstText(book.metadata?.title).slice(0, 2000),
  language: languageOf(book),
  dir: book.dir === 'rtl' ? 'rtl' : 'ltr',
  fixedLayout: isFixedLayout(book),
  toc: tocFrom(book.toc ?? []),
})
