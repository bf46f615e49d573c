/**
 * Which course an arrow key leads to.
 * @param from index of the focused course
 * @returns an index below `count`, or null when the key leads nowhere
 */
export const neighbour = (key: string, from: number, columns: number, count: number): number | null => {
  const step: Readonly<Record<string, number>> = {
    ArrowLeft: -1,
    ArrowRight: 1,
    ArrowUp: -columns,
    ArrowDown: columns,
    Home: -from,
    End: count - 1 - from,
  }
  const by = step[key]
  if (!by) return null
  const to = from + by
  if (to >= 0 && to < count) return to
  // Down from the last row but one may lead beyond a shorter last row: to its end, then.
  const rowOf = (index: number): number => Math.floor(index / columns)
  return key === 'ArrowDown' && rowOf(from) < rowOf(count - 1) ? count - 1 : null
}
