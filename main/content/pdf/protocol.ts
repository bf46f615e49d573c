/** What the PDF worker and whoever asks it say to each other: one document at a time, each with a number. */

export interface PdfLimits {
  /** Pages whose text is read; of a longer document, that many spread evenly. */
  readonly pages: number
  /** Milliseconds spent on text before what is known so far has to do. */
  readonly textMs: number
  /** Milliseconds after which the worker is ended, whatever it is doing. */
  readonly totalMs: number
  /** Bytes this process may grow by before the worker is ended: a page of a few bytes can unpack into gigabytes. */
  readonly memoryBytes: number
}

/** What the document says, unchecked. */
export interface RawFacts {
  readonly pages: number
  readonly words: number
  readonly title: string
  readonly author: string
  readonly subject: string
  readonly language: string
  /** The XMP packet as it stands in the file. */
  readonly xmp: string
  /** First part of the trailer's /ID, hexadecimal; a checksum of its beginning where it has none. */
  readonly fingerprint: string
  readonly scripted: boolean
}

export type ToPdfWorker =
  | {
      readonly type: 'read'
      readonly job: number
      readonly size: number
      readonly limits: PdfLimits
      /** Folder of pdf.js's character maps, with a slash at its end. */
      readonly characterMaps: string | null
    }
  | { readonly type: 'bytes'; readonly job: number; readonly start: number; readonly bytes: Uint8Array }

export type PdfReport =
  /** Asks for bytes, answered by `bytes` with the same start. */
  | { readonly type: 'range'; readonly start: number; readonly end: number }
  /** What is known; sent again as more becomes known. */
  | { readonly type: 'facts'; readonly facts: RawFacts; readonly done: boolean }
  | { readonly type: 'refused'; readonly reason: 'protected' | 'malformed'; readonly detail: string }

export type FromPdfWorker = PdfReport & { readonly job: number }
