/** Which parts of the build are out of date, by a stamp of every source file's path, size and time. */
import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { root, type Part } from './build-parts.ts'

const stampFile = (part: Part): string => path.join(root, 'out', `.${part.name}.stamp`)

const files = (entry: string): string[] => {
  const info = statSync(entry, { throwIfNoEntry: false })
  if (!info) return []
  if (info.isFile()) return [entry]
  return readdirSync(entry)
    .filter((name) => name !== 'demo-course' && name !== 'node_modules')
    .toSorted()
    .flatMap((name) => files(path.join(entry, name)))
}

const stampOf = (part: Part): string => {
  const hash = createHash('sha256')
  for (const source of part.sources) {
    for (const file of files(path.join(root, source))) {
      const { size, mtimeMs } = statSync(file)
      hash.update(`${path.relative(root, file)}\0${size}\0${mtimeMs}\n`)
    }
  }
  return hash.digest('hex')
}

/** Whether a part has to be built again. */
export const isStale = (part: Part): boolean => {
  try {
    return readFileSync(stampFile(part), 'utf8') !== stampOf(part)
  } catch {
    return true
  }
}

/** Remembers what a part was built from. @param stamp taken before building, so that a change during it counts */
export const remember = (part: Part, stamp: string): void => {
  mkdirSync(path.join(root, 'out'), { recursive: true })
  writeFileSync(stampFile(part), stamp)
}

export { stampOf }
