/** Whether a book is locked. Obfuscated fonts are not: every reader undoes that. */
import { AppError } from '../../../shared/kernel/errors.ts'
import { parseXml, XmlError } from '../cartridge/xml.ts'
import type { Source } from '../source.ts'
import { allIn, valueOf } from './markup.ts'

/** @see EPUB OCF 3.3, "Resource obfuscation", and Adobe's older way */
const fontObfuscation = new Set(['http://www.idpf.org/2008/embedding', 'http://ns.adobe.com/pdf/enc#RC'])
const largest = 16 * 1024 * 1024

const encryptionMethods = async (source: Source): Promise<string[]> => {
  const entry = source.find('META-INF/encryption.xml')
  if (!entry) return []
  try {
    const root = parseXml(await source.read(entry, largest))
    // Of each file's own method: keys wrapped inside carry one, too.
    return allIn(root, 'encrypteddata').map((data) => {
      const [method] = allIn(data, 'encryptionmethod')
      return method ? valueOf(method, 'Algorithm') : ''
    })
  } catch (error) {
    if (!(error instanceof XmlError)) throw error
    throw new AppError('imports.malformed', { path: entry.path, detail: error.message }, { cause: error })
  }
}

/** @throws AppError('imports.protected') for Adobe, LCP, Apple or any other lock */
export const refuseProtected = async (source: Source): Promise<void> => {
  const methods = await encryptionMethods(source)
  const locked = methods.some((method) => !fontObfuscation.has(method)) || source.find('META-INF/sinf.xml')
  if (locked) throw new AppError('imports.protected', { path: source.name })
}
