/** The formats Carrel reads, most telling first: a cartridge is also a zip, an EPUB is also a zip of HTML. */
import { AppError } from '../../shared/kernel/errors.ts'
import { cartridgeReader } from './cartridge/index.ts'
import { epubReader } from './epub/index.ts'
import { folderReader } from './folder/index.ts'
import { mediaReader } from './media/index.ts'
import { pdfReader } from './pdf/index.ts'
import type { CoursePlan, FormatReader } from './plan.ts'
import type { Source } from './source.ts'

const readers: readonly FormatReader[] = [epubReader, cartridgeReader, pdfReader, mediaReader, folderReader]

/**
 * Reads a course from whatever was opened.
 * @throws AppError('imports.unknown-format') when no reader takes it
 * @throws AppError('imports.empty') when there is nothing to study in it
 */
export const readCourse = async (source: Source, signal: AbortSignal): Promise<CoursePlan> => {
  if (source.entries.length === 0) throw new AppError('imports.empty', { path: source.name })
  for (const reader of readers) {
    if (!(await reader.accepts(source))) continue
    const plan = await reader.read(source, signal)
    if (plan.lessons.length === 0) throw new AppError('imports.empty', { path: source.name })
    return plan
  }
  throw new AppError('imports.unknown-format', { path: source.name })
}
