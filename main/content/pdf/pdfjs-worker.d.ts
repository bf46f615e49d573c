/** The other half of pdf.js; it ships without types, and only its being loaded matters. */
declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs' {
  export const WorkerMessageHandler: object
}
