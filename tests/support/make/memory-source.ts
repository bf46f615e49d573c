/** A Source whose files are in memory, for tests of format readers that need no disk and no archive. */
import { Readable } from 'node:stream'
import { CoursePath } from '../../../shared/kernel/brand.ts'
import { AppError } from '../../../shared/kernel/errors.ts'
import type { Source, SourceEntry } from '../../../main/content/source.ts'

const natural = new Intl.Collator('en', { numeric: true })
const fold = (path: string): string => path.normalize('NFC').toLowerCase()

/**
 * @param files path → bytes or text (UTF-8)
 * @param name what the folder or archive would be called
 */
export const memorySource = (
  files: Readonly<Record<string, string | Uint8Array>>,
  name = 'sample',
  container: Source['container'] = 'zip',
): Source => {
  const bytes = new Map(
    Object.entries(files).map(([path, content]) => [
      path.normalize('NFC'),
      typeof content === 'string' ? Buffer.from(content, 'utf8') : Buffer.from(content),
    ]),
  )
  const entries: SourceEntry[] = [...bytes]
    .map(([path, content]) => ({ path: CoursePath.parse(path), size: content.length, modifiedMs: 0 }))
    .sort((a, b) => natural.compare(a.path, b.path))
  const contentOf = (entry: SourceEntry): Buffer => {
    const content = bytes.get(entry.path)
    if (!content) throw new AppError('imports.changed-underneath', { path: entry.path })
    return content
  }
  return {
    name,
    origin: `/memory/${name}`,
    container,
    entries,
    find(path) {
      const exact = entries.find((entry) => entry.path === path)
      if (exact) return exact
      const close = entries.filter((entry) => fold(entry.path) === fold(path))
      return close.length === 1 ? close[0] : undefined
    },
    pieces: (entry) => Promise.resolve(Readable.from([contentOf(entry)])),
    read(entry, limit = Number.POSITIVE_INFINITY) {
      const content = contentOf(entry)
      if (content.length > limit)
        return Promise.reject(new AppError('imports.malformed', { path: entry.path, detail: 'too large' }))
      return Promise.resolve(content)
    },
    close: () => Promise.resolve(),
  }
}
