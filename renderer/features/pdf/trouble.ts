/** Why a PDF did not open, in words the app has a sentence for. */
import { InvalidPDFException, ResponseException } from './pdfjs.ts'

export type Trouble = 'missing' | 'damaged' | 'unreadable'

export const troubleOf = (error: unknown): Trouble => {
  if (error instanceof ResponseException) return 'missing'
  if (error instanceof InvalidPDFException) return 'damaged'
  return 'unreadable'
}
