/** Reads a PDF with pdf.js: what it says of itself, and its words. Runs in the PDF worker. */
import type {
  PDFDataRangeTransport,
  PDFDocumentLoadingTask,
  PDFDocumentProxy,
} from 'pdfjs-dist/legacy/build/pdf.mjs'
import { countWords } from '../words.ts'
import { loadPdfJs } from './pdfjs.ts'
import type { PdfReport, PdfLimits, RawFacts } from './protocol.ts'

/** Bytes asked for at once. */
const rangeBytes = 256 * 1024
const longestXmp = 1024 * 1024
const longestText = 10_000

export interface PdfJob {
  readonly size: number
  readonly limits: PdfLimits
  readonly characterMaps: string | null
  /** Bytes from `start` to `end`. */
  range(start: number, end: number): Promise<Uint8Array>
  report(message: PdfReport): void
}

/** Opens a document whose bytes are read as they are needed. */
export const openDocument = async (
  job: Pick<PdfJob, 'size' | 'characterMaps' | 'range'>,
): Promise<PDFDocumentLoadingTask> => {
  const { getDocument, PDFDataRangeTransport: Transport, VerbosityLevel } = await loadPdfJs()
  const transport: PDFDataRangeTransport = new Transport(job.size, null)
  transport.requestDataRange = (begin: number, end: number) => {
    void job.range(begin, end).then((bytes) => {
      transport.onDataRange(begin, bytes)
    })
  }
  return getDocument({
    range: transport,
    rangeChunkSize: rangeBytes,
    disableAutoFetch: true,
    disableStream: true,
    disableFontFace: true,
    useSystemFonts: false,
    useWasm: false,
    useWorkerFetch: false,
    verbosity: VerbosityLevel.ERRORS,
    ...(job.characterMaps === null ? {} : { cMapUrl: job.characterMaps, cMapPacked: true }),
  })
}

/** A string of the information dictionary, which may hold anything. */
const textOf = (info: object, key: string): string => {
  const value: unknown = Object.entries(info).find(([name]) => name === key)?.[1]
  return typeof value === 'string' ? value.slice(0, longestText) : ''
}

const readFacts = async (document: PDFDocumentProxy): Promise<RawFacts> => {
  const { info, metadata } = await document.getMetadata()
  const xmp: unknown = metadata?.getRaw()
  return {
    pages: document.numPages,
    words: 0,
    title: textOf(info, 'Title'),
    author: textOf(info, 'Author'),
    subject: textOf(info, 'Subject'),
    language: textOf(info, 'Language'),
    xmp: typeof xmp === 'string' ? xmp.slice(0, longestXmp) : '',
    fingerprint: document.fingerprints[0] ?? '',
    scripted: await document.hasJSActions().catch(() => false),
  }
}

/** @returns null for a page that can't be read; the others still count */
const wordsOfPage = async (document: PDFDocumentProxy, number: number): Promise<number | null> => {
  try {
    const page = await document.getPage(number)
    const { items } = await page.getTextContent()
    page.cleanup()
    const text = items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join('')
    return countWords(text)
  } catch {
    return null
  }
}

/** Page numbers, from 1: all of them, or `most` spread evenly. */
const samplePages = (pages: number, most: number): number[] =>
  Array.from({ length: Math.min(pages, most) }, (_, i) => 1 + Math.floor((i * pages) / Math.min(pages, most)))

/** Reports what is known after every page, so that being ended in the middle loses little. */
const countDocument = async (document: PDFDocumentProxy, facts: RawFacts, job: PdfJob): Promise<RawFacts> => {
  const started = performance.now()
  let words = 0
  let readable = 0
  let latest = facts
  for (const number of samplePages(facts.pages, job.limits.pages)) {
    if (performance.now() - started > job.limits.textMs) break
    const found = await wordsOfPage(document, number)
    if (found === null) continue
    words += found
    readable++
    latest = { ...facts, words: Math.round((words / readable) * facts.pages) }
    job.report({ type: 'facts', facts: latest, done: false })
  }
  if (readable === 0) throw new Error('no page can be read')
  return latest
}

const refusal = (error: unknown): PdfReport => {
  const name = error instanceof Error ? error.name : ''
  const detail = error instanceof Error ? error.message : String(error)
  const reason = name === 'PasswordException' ? 'protected' : 'malformed'
  return { type: 'refused', reason, detail: detail.slice(0, 300) }
}

/** Reads one document and reports what came of it; never throws. */
export const extractPdf = async (job: PdfJob): Promise<void> => {
  let task: PDFDocumentLoadingTask | undefined
  try {
    task = await openDocument(job)
    const document = await task.promise
    const facts = await readFacts(document)
    job.report({ type: 'facts', facts, done: false })
    job.report({ type: 'facts', facts: await countDocument(document, facts, job), done: true })
  } catch (error) {
    job.report(refusal(error))
  } finally {
    await task?.destroy().catch(() => undefined)
  }
}
