/** What a book asks for and will not get: told to the learner, never dropped in silence. */
import type { Unsupported } from '../../../shared/features/library/model.ts'
import { isExternal, resolveHref } from './href.ts'
import type { Contents } from './contents.ts'
import type { BookPackage } from './package.ts'

/** A list this long has made its point. */
const longest = 1000

export interface Audit {
  add(item: Unsupported): void
  /** Checks an address written in the file `base`. */
  address(href: string, base: string): void
  list(): readonly Unsupported[]
}

/** @param has whether the container has a path, exactly */
export const createAudit = (has: (path: string) => boolean): Audit => {
  const items = new Map<string, Unsupported>()
  const add = (item: Unsupported): void => {
    const key = `${item.reason} ${item.path} ${item.reason === 'missing-file' ? '' : (item.detail ?? '')}`
    if (items.size < longest && !items.has(key)) items.set(key, item)
  }
  return {
    add,
    address: (href, base) => {
      if (isExternal(href)) {
        add({ path: base, reason: 'external-resource', detail: href.slice(0, 500) })
        return
      }
      const target = resolveHref(href, base)
      if (target && !has(target.path)) add({ path: target.path, reason: 'missing-file', detail: base })
    },
    list: () => [...items.values()],
  }
}

/** What the package document and the contents alone tell. */
export const auditPackage = (
  audit: Audit,
  book: BookPackage,
  contents: Contents,
  has: (path: string) => boolean,
): void => {
  for (const id of book.unknownIds) audit.add({ path: `${book.path}#${id}`, reason: 'missing-file' })
  for (const item of book.items) {
    if (!has(item.path)) audit.add({ path: item.path, reason: 'missing-file', detail: book.path })
  }
  for (const href of book.remote)
    audit.add({ path: book.path, reason: 'external-resource', detail: href.slice(0, 500) })
  for (const { path, detail } of contents.damaged) {
    if (has(path)) audit.add({ path, reason: 'malformed', detail: detail.slice(0, 500) })
  }
  for (const entry of contents.entries) {
    if (entry.path !== null && !has(entry.path)) {
      audit.add({ path: entry.path, reason: 'missing-file', detail: entry.title })
    }
  }
}
