/** Copies bytes into the blob store: hashed while written, on disk before they get their name. */
import { createHash } from 'node:crypto'
import { mkdir, open, rename, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { blobPath } from './blob-store.ts'

export interface Written {
  readonly sha256: string
  readonly size: number
  /** False when the content was here already and nothing was added. */
  readonly added: boolean
}

export interface BlobWriter {
  /**
   * @param bytes the content, in any pieces
   * @param onBytes called with the length of each piece
   * @throws what reading throws; nothing is left behind then
   */
  write(bytes: AsyncIterable<Uint8Array>, onBytes: (count: number) => void): Promise<Written>
  /** Waits until everything written is on disk under its name. */
  settle(): Promise<void>
}

const exists = async (file: string, size: number): Promise<boolean> => {
  try {
    return (await stat(file)).size === size
  } catch {
    return false
  }
}

/** How many files wait for the disk at once, while the next ones are being read. */
const SYNCING = 8

/**
 * @param root the blob store
 * @param tmp a folder of this job's own on the same file system
 */
export const blobWriter = (root: string, tmp: string): BlobWriter => {
  let serial = 0
  const shelves = new Set<string>()
  const syncing = new Set<Promise<void>>()
  let failure: { error: unknown } | null = null

  const finish = async (
    temporary: string,
    handle: Awaited<ReturnType<typeof open>>,
    target: string,
  ): Promise<void> => {
    try {
      await handle.datasync()
    } finally {
      await handle.close()
    }
    const shelf = path.dirname(target)
    if (!shelves.has(shelf)) {
      await mkdir(shelf, { recursive: true })
      shelves.add(shelf)
    }
    await rename(temporary, target)
  }

  const raise = (): void => {
    if (failure) throw failure.error
  }

  return {
    write: async (bytes, onBytes) => {
      raise()
      const temporary = path.join(tmp, String(serial++))
      const handle = await open(temporary, 'w')
      const hash = createHash('sha256')
      let size = 0
      let handed = false
      try {
        for await (const piece of bytes) {
          hash.update(piece)
          await handle.writev([piece])
          size += piece.length
          onBytes(piece.length)
        }
        const sha256 = hash.digest('hex')
        const target = blobPath(root, sha256)
        if (await exists(target, size)) return { sha256, size, added: false }
        handed = true
        const task = finish(temporary, handle, target).catch((error: unknown) => {
          failure ??= { error }
        })
        syncing.add(task)
        void task.then(() => syncing.delete(task))
        if (syncing.size >= SYNCING) await Promise.race(syncing)
        return { sha256, size, added: true }
      } finally {
        if (!handed) {
          await handle.close()
          await rm(temporary, { force: true })
        }
      }
    },

    settle: async () => {
      await Promise.all(syncing)
      raise()
    },
  }
}
