/** Sending over node:http: text, and files by range. */
import { createReadStream } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { pipeline } from 'node:stream'
import { parseRange, rangeHead } from '../../store/byte-range.ts'

export const sendText = (
  response: ServerResponse,
  status: number,
  body: string,
  headers: Record<string, string> = {},
): void => {
  response.writeHead(status, {
    'content-type': 'text/plain; charset=utf-8',
    'x-content-type-options': 'nosniff',
    'content-length': String(Buffer.byteLength(body)),
    ...headers,
  })
  response.end(response.req.method === 'HEAD' ? undefined : body)
}

/** Sends a file or the range of it that was asked for. */
export const sendFile = (
  request: IncomingMessage,
  response: ServerResponse,
  file: string,
  size: number,
  headers: Record<string, string>,
): void => {
  const range = parseRange(request.headers.range, size)
  const head = rangeHead(range, size)
  response.writeHead(head.status, { ...headers, ...head.headers })
  if (!range || request.method === 'HEAD' || range.end === range.start) {
    response.end()
    return
  }
  const stream = createReadStream(file, { start: range.start, end: range.end - 1, highWaterMark: 256 * 1024 })
  // A player that seeks hangs up in the middle: the stream is closed, and there is nobody to tell.
  pipeline(stream, response, () => undefined)
}
