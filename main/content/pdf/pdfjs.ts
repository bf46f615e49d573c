/**
 * pdf.js for Node: the legacy build, its own "worker" running in this thread (which is one of ours already),
 * no canvas. Imported when first needed: it is large, and most courses hold no PDF.
 */
type PdfJs = typeof import('pdfjs-dist/legacy/build/pdf.mjs')

/** Without its optional canvas pdf.js warns three times while loading; text needs none, so nobody need know. */
const quietly = async <T>(work: () => Promise<T>): Promise<T> => {
  /* eslint-disable no-console -- pdf.js has no other way to be told before it is loaded */
  const { warn } = console
  console.warn = () => undefined
  try {
    return await work()
  } finally {
    console.warn = warn
  }
  /* eslint-enable no-console */
}

let loading: Promise<PdfJs> | undefined

export const loadPdfJs = (): Promise<PdfJs> => {
  loading ??= quietly(async () => {
    // Sets `globalThis.pdfjsWorker`, where pdf.js looks before it would load a file by a path no bundle has.
    await import('pdfjs-dist/legacy/build/pdf.worker.mjs')
    return import('pdfjs-dist/legacy/build/pdf.mjs')
  })
  return loading
}
