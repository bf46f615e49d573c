/**
 * An order that looks random and is always the same for the same seed, so that a quiz left open looks
 * tomorrow as it does today, on every device.
 */

/** FNV-1a, 32 bit, over UTF-16 units. @see http://www.isthe.com/chongo/tech/comp/fnv */
const hash = (seed: string): number => {
  let value = 0x811c9dc5
  for (let i = 0; i < seed.length; i++) value = Math.imul(value ^ seed.charCodeAt(i), 0x01000193)
  return value >>> 0
}

/** Mulberry32: small, even enough to shuffle a handful of choices. Numbers in [0, 1). */
const randomFrom = (seed: string): (() => number) => {
  let state = hash(seed)
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000
  }
}

/** A permutation of `items` (Fisher–Yates); the same for the same seed. */
export const shuffled = <T>(items: readonly T[], seed: string): T[] => {
  const random = randomFrom(seed)
  const pool = [...items]
  const out: T[] = []
  while (pool.length > 0) out.push(...pool.splice(Math.floor(random() * pool.length), 1))
  return out
}
