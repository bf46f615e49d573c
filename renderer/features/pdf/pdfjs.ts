/**
 * pdf.js, set up for this app: its worker and everything it asks for come from our own origin; no script of a
 * PDF runs (there is no scripting manager) and no XFA form is drawn.
 * @see https://github.com/mozilla/pdf.js
 */
import { GlobalWorkerOptions, getDocument, type PDFDocumentLoadingTask } from 'pdfjs-dist'
import rendererUrl from 'pdfjs-dist/build/pdf.renderer.min.mjs?url'
import workerUrl from 'pdfjs-dist/build/pdf.worker.min.mjs?url'
// After the library: the viewer finds it where the library puts itself.
import 'pdfjs-dist/web/pdf_viewer.mjs'
import { RANGE, type PdfSource } from './file-ranges.ts'

export { AnnotationMode, PasswordResponses, TouchManager } from 'pdfjs-dist'
export type { PDFDocumentLoadingTask, PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist'
export {
  EventBus,
  FindState,
  PDFFindController,
  PDFLinkService,
  PDFViewer,
  ScrollMode,
  SpreadMode,
} from 'pdfjs-dist/web/pdf_viewer.mjs'

GlobalWorkerOptions.workerSrc = workerUrl
// Pages are drawn off the main thread, so that scrolling never waits for one.
GlobalWorkerOptions.rendererSrc = rendererUrl

const assets = (folder: string): string => new URL(`/pdfjs/${folder}/`, document.baseURI).href

/** Starts reading a document; nothing but what is looked at is asked for: a scanned book of 300 MB opens at once. */
export const openDocument = (source: PdfSource): PDFDocumentLoadingTask =>
  getDocument({
    ...source,
    rangeChunkSize: RANGE,
    disableAutoFetch: true,
    disableStream: true,
    cMapUrl: assets('cmaps'),
    cMapPacked: true,
    standardFontDataUrl: assets('standard_fonts'),
    wasmUrl: assets('wasm'),
    iccUrl: assets('iccs'),
    enableXfa: false,
  })
