/** Annotations on their way out of Carrel and back in. */
import { z } from 'zod'

/** `markdown`: a folder, one file per course; the others are one file. `json`: W3C Web Annotations as JSON-LD. */
export const ExportFormat = z.enum(['markdown', 'html', 'csv', 'json'])
export type ExportFormat = z.infer<typeof ExportFormat>

export const ExportedFile = z.object({
  /** Name without a folder. */
  name: z.string(),
  mediaType: z.string(),
  text: z.string(),
})
export type ExportedFile = z.infer<typeof ExportedFile>

export const ImportReport = z.object({
  /** Annotations made. */
  added: z.number().int(),
  /** Were here already. */
  known: z.number().int(),
  /** Of the added ones: waiting in the tray without a place. */
  unplaced: z.number().int(),
})
export type ImportReport = z.infer<typeof ImportReport>
