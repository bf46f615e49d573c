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

export {
  AnnotationMode,
  InvalidPDFException,
  PasswordException,
  PasswordResponses,
  ResponseException,
  RenderingCancelledException,
  TouchManager,
} from 'pdfjs-dist'
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

/** Bytes fetched at a time: a page's worth of most documents. */
const RANGE = 256 * 1024

/** @param url on the app's own origin; ranges are used, so the first page shows before the rest has come */
export const openDocument = (url: string): PDFDocumentLoadingTask =>
  getDocument({
    url,
    rangeChunkSize: RANGE,
    // Only what is looked at is read: a scanned book of 300 MB opens at once.
    disableAutoFetch: true,
    disableStream: true,
    cMapUrl: assets('cmaps'),
    cMapPacked: true,
    standardFontDataUrl: assets('standard_fonts'),
    wasmUrl: assets('wasm'),
    iccUrl: assets('iccs'),
    enableXfa: false,
  })
