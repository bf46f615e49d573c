/** Files shown by themselves, each looked at before it is promised: is it what its name says? */
import { AppError } from '../../../shared/kernel/errors.ts'
import type { CoursePath } from '../../../shared/kernel/brand.ts'
import { firstBytes, startsLikeRecording } from '../media/index.ts'
import { readPdf, unsupportedInPdf } from '../pdf/index.ts'
import type { SourceEntry } from '../source.ts'
import { refuse } from './context.ts'
import type { Cartridge } from './context.ts'
import { nameOf } from './materials.ts'
import type { Material } from './materials.ts'
import { lessonKindOf } from './media-type.ts'
import { readPage } from './page.ts'

const pdfMaterial = async (cartridge: Cartridge, entry: SourceEntry): Promise<Material | null> => {
  const { path } = entry
  try {
    const facts = await readPdf(cartridge.source, entry, cartridge.signal)
    for (const one of unsupportedInPdf(facts, path)) cartridge.unsupported.push(one)
    return { kind: 'pdf', path, title: nameOf(path), words: facts.words }
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    if (error.code !== 'imports.protected' && error.code !== 'imports.malformed') throw error
    refuse(cartridge, path, error.code === 'imports.protected' ? 'encrypted' : 'malformed')
    return null
  }
}

const recordingMaterial = async (
  cartridge: Cartridge,
  entry: SourceEntry,
  kind: 'video' | 'audio',
): Promise<Material | null> => {
  const { path } = entry
  if (startsLikeRecording(await firstBytes(cartridge.source, entry, 4096)))
    return { kind, path, title: nameOf(path) }
  refuse(cartridge, path, 'malformed', 'neither video nor audio')
  return null
}

/** Null for a file that cannot be shown, and on the list when its name promised otherwise. */
export const fileMaterial = async (cartridge: Cartridge, path: CoursePath): Promise<Material | null> => {
  if (cartridge.signal.aborted) throw new AppError('imports.cancelled', {})
  const kind = lessonKindOf(path)
  const entry = cartridge.source.find(path)
  if (kind === null || !entry) return null
  switch (kind) {
    case 'text':
      return readPage(cartridge, path, '')
    case 'pdf':
      return pdfMaterial(cartridge, entry)
    case 'video':
    case 'audio':
      return recordingMaterial(cartridge, entry, kind)
    default:
      return { kind, path, title: nameOf(path) }
  }
}
