/** A PDF as a course of one lesson; and the same look at one that is part of another course. */
import type { Unsupported } from '../../../shared/features/library/model.ts'
import type { CoursePlan, FormatReader } from '../plan.ts'
import type { Source, SourceEntry } from '../source.ts'
import { analysePdf } from './analyse.ts'
import type { PdfFacts } from './facts.ts'
import { describePdf, unknownFacts } from './facts.ts'
import { pdfInput } from './input.ts'

/** Readers accept a header anywhere in the first kilobyte (ISO 32000-1, Annex H). */
const headerBytes = 1024

/**
 * @throws AppError('imports.protected') when it needs a password, 'imports.malformed' when it can't be read,
 *   'imports.cancelled', or 'archive.*' when its container lied
 */
export const readPdf = async (source: Source, entry: SourceEntry, signal: AbortSignal): Promise<PdfFacts> => {
  const input = await pdfInput(source, entry)
  return input ? describePdf(await analysePdf(input, signal)) : unknownFacts
}

/** What in a PDF will not work here. */
export const unsupportedInPdf = (facts: PdfFacts, path: string): Unsupported[] =>
  facts.scripted ? [{ path, reason: 'script' }] : []

const startsLikePdf = async (source: Source, entry: SourceEntry): Promise<boolean> => {
  const bytes = await source.range?.(entry, 0, headerBytes)
  return bytes?.includes('%PDF-') ?? false
}

/**
 * An updated paper under the same name is the same course: `pdf:` and the document's lasting identity where its
 * program keeps one, else the name of the file.
 */
const identityOf = (facts: PdfFacts, source: Source): string =>
  `pdf:${facts.documentId ?? source.name.normalize('NFC')}`

const toPlan = (facts: PdfFacts, source: Source, entry: SourceEntry): CoursePlan => {
  const title = facts.title ?? source.name
  return {
    identity: identityOf(facts, source),
    kind: 'pdf',
    title,
    language: facts.language,
    description: facts.description,
    authors: facts.authors,
    cover: null,
    lessons: [
      {
        key: 'pdf',
        title,
        kind: 'pdf',
        section: [],
        path: entry.path,
        fragment: null,
        url: null,
        words: facts.words,
        durationMs: null,
        quizzes: [],
        media: [],
        alt: null,
      },
    ],
    files: [{ path: entry.path, mediaType: 'application/pdf', role: 'lesson' }],
    unsupported: unsupportedInPdf(facts, entry.path),
  }
}

/** Takes a single file that is a PDF by name or by its first bytes. */
export const pdfReader: FormatReader = {
  kind: 'pdf',
  accepts: async (source) => {
    const [entry] = source.entries
    if (source.container !== 'file' || !entry) return false
    return /\.pdf$/i.test(entry.path) || startsLikePdf(source, entry)
  },
  read: async (source, signal) => {
    const [entry] = source.entries
    if (!entry) throw new Error('accepts() was not asked')
    return toPlan(await readPdf(source, entry, signal), source, entry)
  },
}
