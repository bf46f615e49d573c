/** A table of contents as the rows that are to be seen: those whose every ancestor is open. */
export interface ContentsItem {
  /** Unique within the tree. */
  readonly id: string
  readonly label: string
  readonly children: readonly ContentsItem[]
}

export interface ContentsRow {
  readonly item: ContentsItem
  /** 1 at the top, as `aria-level` counts. */
  readonly level: number
  readonly parent: string | null
  /** null for an item without children. */
  readonly open: boolean | null
}

export const contentsRows = (
  items: readonly ContentsItem[],
  open: ReadonlySet<string>,
  level = 1,
  parent: string | null = null,
): ContentsRow[] =>
  items.flatMap((item) => {
    const isOpen = item.children.length > 0 ? open.has(item.id) : null
    const row = { item, level, parent, open: isOpen }
    return isOpen ? [row, ...contentsRows(item.children, open, level + 1, item.id)] : [row]
  })

/** Ids of the items above one, outermost first; empty when it is at the top or unknown. */
export const ancestorsOf = (items: readonly ContentsItem[], id: string): string[] => {
  for (const item of items) {
    if (item.id === id) return []
    if (item.children.length === 0) continue
    const below = ancestorsOf(item.children, id)
    if (below.length > 0 || item.children.some((child) => child.id === id)) return [item.id, ...below]
  }
  return []
}

/** What a key does in a tree, as the ARIA practices have it. */
export type TreeMove =
  { readonly kind: 'focus'; readonly id: string } | { readonly kind: 'toggle'; readonly id: string } | null

/** @see https://www.w3.org/WAI/ARIA/apg/patterns/treeview/ */
export const treeMove = (rows: readonly ContentsRow[], id: string, key: string): TreeMove => {
  const index = rows.findIndex((row) => row.item.id === id)
  const row = rows[index]
  if (!row) return null
  const to = (target: ContentsRow | undefined): TreeMove =>
    target ? { kind: 'focus', id: target.item.id } : null
  switch (key) {
    case 'ArrowDown':
      return to(rows[index + 1])
    case 'ArrowUp':
      return to(rows[index - 1])
    case 'Home':
      return to(rows[0])
    case 'End':
      return to(rows.at(-1))
    case 'ArrowRight':
      if (row.open === false) return { kind: 'toggle', id }
      return row.open ? to(rows[index + 1]) : null
    case 'ArrowLeft':
      if (row.open) return { kind: 'toggle', id }
      return row.parent === null ? null : { kind: 'focus', id: row.parent }
    default:
      return null
  }
}
