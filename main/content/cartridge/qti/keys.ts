/** Identifiers of cartridges as keys of our model: never empty, at most 128 characters, unique among their like. */
import { createHash } from 'node:crypto'

const short = (identifier: string): string =>
  identifier.length <= 120
    ? identifier
    : `${identifier.slice(0, 80)}-${createHash('sha256').update(identifier).digest('hex').slice(0, 32)}`

/** Gives each identifier a key; the second of the same name becomes `name~2`. */
export const keyMaker = (): ((identifier: string, fallback: string) => string) => {
  const seen = new Map<string, number>()
  return (identifier, fallback) => {
    const key = short(identifier === '' ? fallback : identifier)
    const times = (seen.get(key) ?? 0) + 1
    seen.set(key, times)
    return times === 1 ? key : `${key}~${String(times)}`
  }
}
