/** PDF. */
export type { PdfFacts } from './facts.ts'
export { pdfReader, readPdf, unsupportedInPdf } from './reader.ts'
export { pdfTexts } from './texts.ts'
export type { PdfPageText } from './texts.ts'
