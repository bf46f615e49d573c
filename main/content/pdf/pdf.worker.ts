/** The PDF worker's thread. A PDF is a program of sorts: only a thread of its own can be ended in the middle. */
import { parentPort } from 'node:worker_threads'
import { extractPdf } from './extract.ts'
import type { FromPdfWorker, PdfReport, ToPdfWorker } from './protocol.ts'

const port = parentPort
if (!port) throw new Error('pdf.worker runs in a worker thread')

/** Who waits for which bytes of the present document. */
let waiting = new Map<number, (bytes: Uint8Array) => void>()
let present = -1

const begin = (message: Extract<ToPdfWorker, { type: 'read' }>): void => {
  const { job } = message
  const asked = new Map<number, (bytes: Uint8Array) => void>()
  waiting = asked
  present = job
  const report = (told: PdfReport): void => {
    const numbered: FromPdfWorker = { ...told, job }
    port.postMessage(numbered)
  }
  const range = (start: number, end: number): Promise<Uint8Array> =>
    new Promise((resolve) => {
      asked.set(start, resolve)
      report({ type: 'range', start, end })
    })
  void extractPdf({ ...message, range, report })
}

port.on('message', (message: ToPdfWorker) => {
  if (message.type === 'read') begin(message)
  else if (message.job === present) {
    waiting.get(message.start)?.(message.bytes)
    waiting.delete(message.start)
  }
})
