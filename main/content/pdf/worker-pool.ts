/** PDF workers: one is kept for the next document, for starting one takes longer than reading a short paper. */
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'

/** Beside the bundle when built, its TypeScript source when run from the tree. */
const workerUrl = (): URL =>
  new URL(import.meta.url.endsWith('.ts') ? './pdf.worker.ts' : './pdf.worker.js', import.meta.url)

/**
 * Folder of pdf.js's character maps, without which text in the older encodings of Chinese, Japanese and Korean is
 * not read: beside the bundle when built, in the package when run from the tree.
 */
const findCharacterMaps = (): string | null => {
  try {
    const beside = fileURLToPath(new URL('./pdf-cmaps/', import.meta.url))
    if (existsSync(beside)) return beside
    const packaged = fileURLToPath(new URL('./cmaps/', import.meta.resolve('pdfjs-dist/package.json')))
    return existsSync(packaged) ? packaged : null
  } catch {
    return null
  }
}

let characterMapsFolder: string | null | undefined

export const characterMaps = (): string | null => (characterMapsFolder ??= findCharacterMaps())

const heapMegabytes = 512
let idle: Worker | null = null

export const takeWorker = (): Worker => {
  const worker =
    idle ?? new Worker(workerUrl(), { resourceLimits: { maxOldGenerationSizeMb: heapMegabytes } })
  idle = null
  worker.removeAllListeners()
  worker.ref()
  return worker
}

/** Ends a worker in the middle of whatever it does. */
export const endWorker = (worker: Worker): void => {
  worker.removeAllListeners()
  worker.on('error', () => undefined)
  void worker.terminate()
}

/** Keeps a worker that ended its work well. It does not keep the process alive. */
export const keepWorker = (worker: Worker): void => {
  if (idle) {
    endWorker(worker)
    return
  }
  worker.removeAllListeners()
  idle = worker
  worker.once('error', () => undefined)
  worker.once('exit', () => {
    if (idle === worker) idle = null
  })
  worker.unref()
}
