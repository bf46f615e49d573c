/** Apple's and Kobo's own files, older than EPUB's way to say that a book has fixed pages. */
import { isAppError } from '../../../shared/kernel/errors.ts'
import type { Source } from '../source.ts'
import { allIn, lineOf, textIn, valueOf } from './markup.ts'
import { readBookXml } from './package.ts'

const files = ['META-INF/com.apple.ibooks.display-options.xml', 'META-INF/com.kobobooks.display-options.xml']

/** An unreadable one is as good as none. */
export const displayOptions = async (source: Source): Promise<{ readonly fixed: boolean }> => {
  for (const path of files) {
    try {
      const options = allIn(await readBookXml(source, path), 'option')
      const fixed = options.find((option) => valueOf(option, 'name') === 'fixed-layout')
      return { fixed: fixed !== undefined && lineOf(textIn(fixed)) === 'true' }
    } catch (error) {
      if (!isAppError(error, 'imports.malformed')) throw error
    }
  }
  return { fixed: false }
}
