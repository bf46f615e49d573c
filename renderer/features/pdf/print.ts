/** Prints pages: each drawn at printing size, together handed to the system's print dialog. */
import type { PDFDocumentProxy } from './pdfjs.ts'

/** Dots per inch; enough for text, and a hundred pages fit in memory. */
const DPI = 150
const POINTS = 72

const drawPage = async (
  document: PDFDocumentProxy,
  number: number,
): Promise<{ blob: Blob; size: string }> => {
  const page = await document.getPage(number)
  const paper = page.getViewport({ scale: 1 })
  const viewport = page.getViewport({ scale: DPI / POINTS })
  const canvas = globalThis.document.createElement('canvas')
  canvas.width = Math.round(viewport.width)
  canvas.height = Math.round(viewport.height)
  await page.render({ canvas, viewport, intent: 'print' }).promise
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'))
  canvas.width = 0
  if (!blob) throw new Error(`Page ${String(number)} is too large to print`)
  return { blob, size: `${paper.width.toFixed(2)}pt ${paper.height.toFixed(2)}pt` }
}

export interface PrintJob {
  readonly document: PDFDocumentProxy
  /** 1-based. */
  readonly pages: readonly number[]
  readonly onProgress: (done: number) => void
  readonly signal: AbortSignal
}

/** Resolves when the print dialog was closed, or at once when given up. */
export const printPages = async ({ document: pdf, pages, onProgress, signal }: PrintJob): Promise<void> => {
  const sheet = new CSSStyleSheet()
  const holder = document.createElement('div')
  holder.className = 'pdf-print'
  const addresses: string[] = []
  try {
    for (const [index, number] of pages.entries()) {
      if (signal.aborted) return
      const { blob, size } = await drawPage(pdf, number)
      if (index === 0) sheet.replaceSync(`@page { size: ${size}; margin: 0 }`)
      const picture = document.createElement('img')
      picture.alt = ''
      const address = URL.createObjectURL(blob)
      addresses.push(address)
      picture.src = address
      holder.append(picture)
      await picture.decode()
      onProgress(index + 1)
    }
    if (signal.aborted) return
    document.adoptedStyleSheets.push(sheet)
    document.documentElement.dataset['pdfPrinting'] = ''
    document.body.append(holder)
    window.print()
  } finally {
    delete document.documentElement.dataset['pdfPrinting']
    holder.remove()
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== sheet)
    for (const address of addresses) URL.revokeObjectURL(address)
  }
}
