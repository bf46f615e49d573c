/** The book's table of contents as the app is told it: within the protocol's limits, no entry without a place. */
import type { TocEntry } from 'foliate-js/view.js'
import type { TocItem } from '../../../shared/features/study/frame-protocol.ts'

const LABEL = 1000
const ADDRESS = 4096
const ENTRIES = 5000
const DEPTH = 12

const firstAddress = (entry: TocEntry): string | null => {
  if (entry.href) return entry.href
  for (const below of entry.subitems ?? []) {
    const address = firstAddress(below)
    if (address) return address
  }
  return null
}

/** An entry that is only a heading leads to the first of those below it; one that leads nowhere is left out. */
export const tocFrom = (entries: readonly TocEntry[], depth = DEPTH): TocItem[] =>
  entries.slice(0, ENTRIES).flatMap((entry) => {
    const href = firstAddress(entry)
    if (!href || href.length > ADDRESS || depth === 0) return []
    return [
      {
        label: (entry.label ?? '').trim().slice(0, LABEL),
        href,
        items: tocFrom(entry.subitems ?? [], depth - 1),
      },
    ]
  })
