/** EPUB 2 and 3. */
export { readBook, readBookBytes } from './book.ts'
export type { Book } from './book.ts'
export type { BookCover } from './cover.ts'
export type { BookLesson } from './outline.ts'
export { epubReader, lessonsOfBook } from './reader.ts'
export { bookTexts } from './texts.ts'
export type { BookParagraph } from './texts.ts'
