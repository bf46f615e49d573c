/** Why a PDF did not open, in words the app has a sentence for. */
import { FileUnreadable } from './file-ranges.ts'
import { InvalidPDFException } from './pdfjs.ts'

export type Trouble = 'missing' | 'damaged' | 'unreadable'

export const troubleOf = (error: unknown): Trouble => {
  if (error instanceof FileUnreadable) return 'missing'
  if (error instanceof InvalidPDFException) return 'damaged'
  return 'unreadable'
}
