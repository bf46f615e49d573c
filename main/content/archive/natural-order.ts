/** Paths as a person sorts them: folder by folder, `2` before `10`, the same on every computer. */

const collator = new Intl.Collator('en', { numeric: true })

const compareSegments = (a: readonly string[], b: readonly string[]): number => {
  const shared = Math.min(a.length, b.length)
  for (let i = 0; i < shared; i++) {
    const order = collator.compare(a[i] ?? '', b[i] ?? '')
    if (order !== 0) return order
  }
  return a.length - b.length
}

const codePoints = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** A sorted copy. */
export const inNaturalOrder = <T extends { readonly path: string }>(items: readonly T[]): T[] =>
  items
    .map((item) => ({ item, segments: item.path.split('/') }))
    .sort((a, b) => compareSegments(a.segments, b.segments) || codePoints(a.item.path, b.item.path))
    .map(({ item }) => item)
