/**
 * Plain files by content: `blobs/ab/<sha-256>`. A file is under its name only when all its bytes are on disk,
 * so a name is proof enough that it is whole; `doctor` re-hashes.
 */
import { mkdirSync } from 'node:fs'
import { readdir, rm, stat } from 'node:fs/promises'
import path from 'node:path'

export interface BlobStore {
  readonly root: string
  /** Absolute path a content has or would have. */
  pathOf(sha256: string): string
  /** Whether the content is here with this many bytes. */
  has(sha256: string, size: number): Promise<boolean>
  /** Removes contents nothing refers to any more; waits while an import may be counting on them. */
  removeUnless(candidates: Iterable<string>, isReferenced: (sha256: string) => boolean): Promise<void>
  /** Removes everything nothing refers to: what a killed process left. @returns how many */
  sweep(isReferenced: (sha256: string) => boolean): Promise<number>
  /** Every content on disk. */
  list(): AsyncGenerator<{ sha256: string; size: number }>
  /** Keeps removals waiting until released; waits itself for one that is under way. */
  hold(): Promise<() => void>
}

const SHA256 = /^[0-9a-f]{64}$/

/** Where a content lives below `root`. */
export const blobPath = (root: string, sha256: string): string => path.join(root, sha256.slice(0, 2), sha256)

/** Removals run alone; imports run together, but not beside a removal. */
const removalLock = () => {
  let holds = 0
  let removal: Promise<unknown> = Promise.resolve()
  let waiting: (() => void)[] = []
  const whenFree = async (): Promise<void> => {
    while (holds > 0) {
      await new Promise<void>((resolve) => {
        waiting.push(resolve)
      })
    }
  }
  return {
    hold: async (): Promise<() => void> => {
      await removal
      holds += 1
      let held = true
      return () => {
        if (!held) return
        held = false
        holds -= 1
        if (holds > 0) return
        const free = waiting
        waiting = []
        for (const go of free) go()
      }
    },
    alone: <T>(task: () => Promise<T>): Promise<T> => {
      const run = removal.then(whenFree).then(task)
      removal = run.catch(() => undefined)
      return run
    },
  }
}

export const blobStore = (root: string): BlobStore => {
  mkdirSync(root, { recursive: true })
  const lock = removalLock()

  const list = async function* (): AsyncGenerator<{ sha256: string; size: number }> {
    for (const shelf of await readdir(root)) {
      if (!/^[0-9a-f]{2}$/.test(shelf)) continue
      for (const name of await readdir(path.join(root, shelf))) {
        if (!SHA256.test(name)) continue
        yield { sha256: name, size: (await stat(path.join(root, shelf, name))).size }
      }
    }
  }

  return {
    root,
    pathOf: (sha256) => blobPath(root, sha256),

    has: async (sha256, size) => {
      try {
        return (await stat(blobPath(root, sha256))).size === size
      } catch {
        return false
      }
    },

    removeUnless: (candidates, isReferenced) =>
      lock.alone(async () => {
        for (const sha256 of candidates) {
          if (!isReferenced(sha256)) await rm(blobPath(root, sha256), { force: true })
        }
      }),

    sweep: (isReferenced) =>
      lock.alone(async () => {
        let removed = 0
        for await (const { sha256 } of list()) {
          if (isReferenced(sha256)) continue
          await rm(blobPath(root, sha256), { force: true })
          removed += 1
        }
        return removed
      }),

    list,
    hold: lock.hold,
  }
}
