/**
 * Which keys of a map belong to which annotation. A keystroke in one of ten thousand notes must not walk all of them:
 * the keys are gathered once for a document, and kept up as it changes.
 */
import type * as Y from 'yjs'

const known = new WeakMap<Y.Map<unknown>, Map<string, Set<string>>>()
const none: ReadonlySet<string> = new Set()

/** Length of an id, in characters: keys begin with one. */
const ID = 32

const gather = (map: Y.Map<unknown>): Map<string, Set<string>> => {
  const byId = new Map<string, Set<string>>()
  const add = (key: string): void => {
    const id = key.slice(0, ID)
    const keys = byId.get(id)
    if (keys) keys.add(key)
    else byId.set(id, new Set([key]))
  }
  for (const key of map.keys()) add(key)
  map.observe((event) => {
    for (const key of event.keysChanged as Set<string>) add(key)
  })
  return byId
}

/** The keys that begin with `id`, as of the last transaction that ended. A key may have gone since. */
export const keysOf = (map: Y.Map<unknown>, id: string): ReadonlySet<string> => {
  const found = known.get(map)
  if (found) return found.get(id) ?? none
  const fresh = gather(map)
  known.set(map, fresh)
  return fresh.get(id) ?? none
}

/** Every id that a key begins with. */
export const idsOf = (map: Y.Map<unknown>): Iterable<string> => {
  keysOf(map, '')
  return known.get(map)?.keys() ?? []
}
