/** The words of a PDF, page by page. Runs in a worker thread. */
import { open } from 'node:fs/promises'
import { openDocument } from './extract.ts'
import { characterMaps } from './worker-pool.ts'

export interface PdfPageText {
  /** From 1. */
  readonly page: number
  readonly text: string
}

export interface PdfTextLimits {
  readonly pages: number
  /** After this many milliseconds what has been read has to do. */
  readonly ms: number
}

const LIMITS: PdfTextLimits = { pages: 5000, ms: 120_000 }

/** A line that ends with a hyphen goes on with the next. */
const joined = (lines: string): string =>
  lines
    .replace(/(\p{L})-\n(\p{Ll})/gu, '$1$2')
    .replace(/\s+/g, ' ')
    .trim()

/**
 * Text of each page that has some; a page that cannot be read is left out.
 * @param file absolute path
 * @throws whatever pdf.js throws for a document that cannot be opened
 */
export async function* pdfTexts(file: string, limits: PdfTextLimits = LIMITS): AsyncGenerator<PdfPageText> {
  const handle = await open(file)
  const { size } = await handle.stat()
  const range = async (start: number, end: number): Promise<Uint8Array> => {
    const bytes = new Uint8Array(end - start)
    const { bytesRead } = await handle.read(bytes, 0, bytes.length, start)
    return bytes.subarray(0, bytesRead)
  }
  const task = await openDocument({ size, characterMaps: characterMaps(), range })
  try {
    const document = await task.promise
    const started = performance.now()
    for (let page = 1; page <= Math.min(document.numPages, limits.pages); page += 1) {
      if (performance.now() - started > limits.ms) return
      const text = await pageText(document, page)
      if (text !== '') yield { page, text }
    }
  } finally {
    await task.destroy().catch(() => undefined)
    await handle.close()
  }
}

type PdfDocument = Awaited<Awaited<ReturnType<typeof openDocument>>['promise']>

const pageText = async (document: PdfDocument, number: number): Promise<string> => {
  try {
    const page = await document.getPage(number)
    const { items } = await page.getTextContent()
    page.cleanup()
    return joined(items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join(''))
  } catch {
    return ''
  }
}
