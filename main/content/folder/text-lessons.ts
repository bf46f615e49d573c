/** The Markdown and HTML files of a folder, read for what they hold. */
import { AppError } from '../../../shared/kernel/errors.ts'
import { analyseLesson, decodeText, looksBinary, type LessonAnalysis } from '../markdown/index.ts'
import { frontMatterOf, textOf } from '../markdown/front-matter.ts'
import type { Source, SourceEntry } from '../source.ts'
import type { FoundFiles } from './found-files.ts'
import type { LessonKeys } from './lesson-keys.ts'

/** A novel has about one million characters. Bytes. */
const MAX_TEXT = 4 * 1024 * 1024

export interface TextFile {
  readonly entry: SourceEntry
  readonly text: string
  readonly format: 'markdown' | 'html'
}

/** Reads and decodes them; what is no text or too much of it is reported. */
export const readTextFiles = async (
  source: Source,
  files: FoundFiles,
  signal: AbortSignal,
): Promise<TextFile[]> => {
  const texts: TextFile[] = []
  for (const entry of files.of('markdown', 'html')) {
    if (signal.aborted) throw new AppError('imports.cancelled', {})
    if (entry.size > MAX_TEXT) {
      files.report(entry.path, 'too-large')
      continue
    }
    const text = decodeText(await source.read(entry, MAX_TEXT))
    if (looksBinary(text)) files.report(entry.path, 'unreadable-text')
    else texts.push({ entry, text, format: files.classOf(entry.path) === 'html' ? 'html' : 'markdown' })
  }
  return texts
}

export interface TextLesson extends TextFile {
  readonly key: string
  readonly analysis: LessonAnalysis
}

/** Analyses each. @param language of the course, as far as it is known */
export const analyseTexts = (
  texts: readonly TextFile[],
  keys: LessonKeys,
  language: string | null,
  files: FoundFiles,
  signal: AbortSignal,
): TextLesson[] =>
  texts.map((file) => {
    if (signal.aborted) throw new AppError('imports.cancelled', {})
    const { path } = file.entry
    const key = keys.next(path, file.format === 'markdown' ? textOf(frontMatterOf(file.text)['id']) : null)
    const analysis = analyseLesson({ text: file.text, format: file.format, path, language, lessonKey: key })
    for (const { path: where, reason, detail } of analysis.unsupported) files.report(where, reason, detail)
    return { ...file, key, analysis }
  })
