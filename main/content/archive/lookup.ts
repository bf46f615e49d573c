/** Finding an entry by a path as people write it: composed or not, in whatever case. */
import { foldName } from './collisions.ts'

/** @returns `Source.find`: exact, then NFC, then the single entry that differs in case or composition only */
export const createLookup = <T extends { readonly path: string }>(
  entries: readonly T[],
): ((path: string) => T | undefined) => {
  const exact = new Map(entries.map((entry) => [entry.path, entry]))
  let folded: Map<string, T | null> | undefined
  const foldedIndex = (): Map<string, T | null> => {
    const index = new Map<string, T | null>()
    for (const entry of entries) {
      const key = foldName(entry.path)
      index.set(key, index.has(key) ? null : entry)
    }
    return index
  }
  return (path) => {
    const found = exact.get(path) ?? exact.get(path.normalize('NFC'))
    if (found) return found
    folded ??= foldedIndex()
    return folded.get(foldName(path)) ?? undefined
  }
}
