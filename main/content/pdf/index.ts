/** PDF. */
export type { PdfFacts } from './facts.ts'
export { pdfReader, readPdf, unsupportedInPdf } from './reader.ts'
