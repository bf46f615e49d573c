/** Why a PDF did not open, in words the app has a sentence for. */
import { InvalidPDFException } from 'pdfjs-dist'
import { FileUnreadable } from './file-ranges.ts'

export type Trouble = 'missing' | 'damaged' | 'unreadable'

export const troubleOf = (error: unknown): Trouble => {
  if (error instanceof FileUnreadable) return 'missing'
  if (error instanceof InvalidPDFException) return 'damaged'
  return 'unreadable'
}
