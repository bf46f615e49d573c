/** The bytes of a PDF inside a Source: by ranges where the container has them, whole where not. */
import type { Source, SourceEntry } from '../source.ts'
import type { PdfInput } from './analyse.ts'

/** More than this is not held in memory for the sake of a title and a count of words. */
const largestWhole = 128 * 1024 * 1024

const bySlices = (entry: SourceEntry, bytes: Buffer): PdfInput => ({
  path: entry.path,
  size: bytes.length,
  read: (start, end) => Promise.resolve(bytes.subarray(start, end)),
})

const byRanges = (source: Source, entry: SourceEntry): PdfInput => ({
  path: entry.path,
  size: entry.size,
  read: async (start, end) => (await source.range?.(entry, start, end)) ?? Buffer.alloc(0),
})

/** @returns null when it would have to be held in memory and is too large for that */
export const pdfInput = async (source: Source, entry: SourceEntry): Promise<PdfInput | null> => {
  const probe = entry.size > 0 ? await source.range?.(entry, 0, 1) : null
  if (probe) return byRanges(source, entry)
  return entry.size > largestWhole ? null : bySlices(entry, await source.read(entry))
}
