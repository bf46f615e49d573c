/** A file, or the part of it that was asked for, as an answer to the page. */
import { createReadStream } from 'node:fs'
import { Readable } from 'node:stream'
import { parseRange, rangeHead } from '../../store/byte-range.ts'

export interface FileToSend {
  readonly file: string
  /** Bytes. */
  readonly size: number
  readonly headers: Readonly<Record<string, string>>
}

/** Streams: a film of four gigabytes is never in memory. */
export const fileResponse = (request: Request, { file, size, headers }: FileToSend): Response => {
  const range = parseRange(request.headers.get('range'), size)
  const head = rangeHead(range, size)
  const init = { status: head.status, headers: { ...headers, ...head.headers } }
  if (!range || range.end === range.start || request.method === 'HEAD') return new Response(null, init)
  const stream = createReadStream(file, { start: range.start, end: range.end - 1 })
  // A page that goes away stops reading; so do we.
  request.signal.addEventListener('abort', () => stream.destroy(), { once: true })
  // Node's own type of the same stream; the page's types know only the page's.
  return new Response(Readable.toWeb(stream) as ReadableStream<Uint8Array<ArrayBuffer>>, init)
}
