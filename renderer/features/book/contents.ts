/** The book's contents as a tree to choose from. */
import type { TocItem } from '../../../shared/features/study/frame-protocol.ts'
import type { ContentsItem } from '../../ui/contents-rows.ts'

export interface Contents {
  readonly items: readonly ContentsItem[]
  readonly addresses: ReadonlyMap<string, string>
  /** The entry of an address, the first when several share it. */
  readonly entryOf: (address: string | null) => string | null
}

export const contentsOf = (toc: readonly TocItem[], untitled: string): Contents => {
  const addresses = new Map<string, string>()
  const entries = new Map<string, string>()
  const build = (items: readonly TocItem[], prefix: string): ContentsItem[] =>
    items.map((item, index) => {
      const id = `${prefix}${String(index)}`
      addresses.set(id, item.href)
      if (!entries.has(item.href)) entries.set(item.href, id)
      return { id, label: item.label || untitled, children: build(item.items, `${id}.`) }
    })
  const items = build(toc, '')
  return {
    items,
    addresses,
    entryOf: (address) => (address === null ? null : (entries.get(address) ?? null)),
  }
}
