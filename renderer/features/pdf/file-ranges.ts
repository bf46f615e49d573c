/**
 * The bytes of a PDF by ranges, from the app's own origin. pdf.js reads ranges by itself over http alone, and in the
 * desktop shell the app's origin is a scheme of its own: this reads them the same way in both.
 */
import { PDFDataRangeTransport } from 'pdfjs-dist'

/** Bytes fetched at a time: a page's worth of most documents. */
export const RANGE = 256 * 1024

/** The file is not there, or can no longer be read. */
export class FileUnreadable extends Error {
  constructor(status: number) {
    super(`The file answered ${String(status)}`)
    this.name = 'FileUnreadable'
  }
}

/** @param begin first byte @param end the byte after the last */
const fetchRange = async (
  url: string,
  begin: number,
  end: number,
  signal: AbortSignal,
): Promise<Response> => {
  const answer = await fetch(url, { headers: { range: `bytes=${String(begin)}-${String(end - 1)}` }, signal })
  if (!answer.ok) throw new FileUnreadable(answer.status)
  return answer
}

class FileRanges extends PDFDataRangeTransport {
  readonly #url: string
  readonly #gone = new AbortController()
  readonly #onFail: (error: unknown) => void

  constructor(url: string, length: number, beginning: Uint8Array, onFail: (error: unknown) => void) {
    super(length, beginning)
    this.#url = url
    this.#onFail = onFail
  }

  override requestDataRange(begin: number, end: number): void {
    fetchRange(this.#url, begin, end, this.#gone.signal)
      .then(async (answer) => this.onDataRange(begin, new Uint8Array(await answer.arrayBuffer())))
      .catch((error: unknown) => {
        if (!this.#gone.signal.aborted) this.#onFail(error)
      })
  }

  override abort(): void {
    this.#gone.abort()
  }
}

/** What `getDocument` takes: the whole of a small file, or its beginning and a way to the rest. */
export type PdfSource = { data: Uint8Array } | { range: PDFDataRangeTransport }

/**
 * @param onFail a later range could not be read
 * @throws FileUnreadable when the file is not there
 */
export const readFile = async (
  url: string,
  onFail: (error: unknown) => void,
  signal: AbortSignal,
): Promise<PdfSource> => {
  const answer = await fetchRange(url, 0, RANGE, signal)
  const beginning = new Uint8Array(await answer.arrayBuffer())
  const total = Number(/\/(\d+)$/.exec(answer.headers.get('content-range') ?? '')?.[1] ?? beginning.length)
  return beginning.length >= total
    ? { data: beginning }
    : { range: new FileRanges(url, total, beginning, onFail) }
}
