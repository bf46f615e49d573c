/** IMS Common Cartridge 1.0 to 1.3, and Canvas's exports, which are cartridges with more in them. */
import { AppError } from '../../../shared/kernel/errors.ts'
import type { FormatReader } from '../plan.ts'
import type { Source, SourceEntry } from '../source.ts'
import { createCartridge, XML_LIMIT } from './context.ts'
import { readCourse } from './course.ts'
import { declaresCartridge, readManifest } from './manifest.ts'
import { parseXml, XmlError } from './xml.ts'
import { decodeXml } from './xml-text.ts'

/** At the root, or in the only folder people zipped along with it. */
const manifestOf = (source: Source): SourceEntry | undefined => {
  const atRoot = source.find('imsmanifest.xml')
  if (atRoot) return atRoot
  const inFolder = source.entries.filter(({ path }) => /^[^/]+\/imsmanifest\.xml$/i.test(path))
  return inFolder.length === 1 ? inFolder[0] : undefined
}

/** What can be read of a manifest that may be broken: enough to see what it declares. */
const looseText = (bytes: Uint8Array): string => {
  try {
    return decodeXml(bytes)
  } catch {
    return Buffer.from(bytes).toString('latin1')
  }
}

export const cartridgeReader: FormatReader = {
  kind: 'cartridge',

  async accepts(source) {
    const entry = manifestOf(source)
    if (!entry) return false
    return declaresCartridge(looseText(await source.read(entry, XML_LIMIT)))
  },

  async read(source, signal) {
    const entry = manifestOf(source)
    if (!entry) throw new AppError('imports.unknown-format', { path: source.name })
    const bytes = await source.read(entry, XML_LIMIT)
    try {
      const root = entry.path.slice(0, -'imsmanifest.xml'.length)
      const cartridge = createCartridge(source, root, readManifest(parseXml(bytes)), signal)
      cartridge.descriptions.add(entry.path)
      return await readCourse(cartridge)
    } catch (error) {
      if (!(error instanceof XmlError)) throw error
      throw new AppError(
        'imports.malformed',
        { path: entry.path, detail: error.message.slice(0, 300) },
        { cause: error },
      )
    }
  },
}
