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
   * @param onDurable called once the content is on disk under its name, which may be after this has returned
   * @throws what reading throws; nothing is left behind then
   */
  write(
    bytes: AsyncIterable<Uint8Array>,
    onBytes: (count: number) => void,
    onDurable?: (written: Written) => void,
  ): Promise<Written>
  /** Waits until everything written is on disk under its name. @throws the first failure of any of it */
  settle(): Promise<void>
}

type Handle = Awaited<ReturnType<typeof open>>

/** A write may take less than it was given. */
const writeAll = async (handle: Handle, bytes: Uint8Array): Promise<void> => {
  let done = 0
  while (done < bytes.length) {
    const { bytesWritten } = await handle.write(bytes, done)
    done += bytesWritten
  }
}

/** Writes and hashes at once: the disk's thread takes a piece while this one hashes it. */
const copyHashed = async (
  bytes: AsyncIterable<Uint8Array>,
  handle: Handle,
  onBytes: (count: number) => void,
): Promise<{ sha256: string; size: number }> => {
  const hash = createHash('sha256')
  let size = 0
  for await (const piece of bytes) {
    const writing = writeAll(handle, piece)
    hash.update(piece)
    await writing
    size += piece.length
    onBytes(piece.length)
  }
  return { sha256: hash.digest('hex'), size }
}

const exists = async (file: string, size: number): Promise<boolean> => {
  try {
    return (await stat(file)).size === size
  } catch {
    return false
  }
}

/** How many files wait for the disk at once, while the next ones are being read. */
const SYNCING = 16

/**
 * @param root the blob store
 * @param tmp a folder of this job's own on the same file system
 */
export const blobWriter = (root: string, tmp: string): BlobWriter => {
  let serial = 0
  const shelves = new Set<string>()
  const syncing = new Set<Promise<void>>()
  let failure: { error: unknown } | null = null

  const finish = async (temporary: string, handle: Handle, target: string): Promise<void> => {
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

  /** Lets the disk finish a file while the next are read; waits only when too many do. */
  const finishLater = async (work: Promise<void>): Promise<void> => {
    const task = work.catch((error: unknown) => {
      failure ??= { error }
    })
    syncing.add(task)
    void task.then(() => syncing.delete(task))
    if (syncing.size >= SYNCING) await Promise.race(syncing)
  }

  const raise = (): void => {
    if (failure) throw failure.error
  }

  return {
    write: async (bytes, onBytes, onDurable) => {
      raise()
      const temporary = path.join(tmp, String(serial++))
      const handle = await open(temporary, 'w')
      let handed = false
      try {
        const copied = await copyHashed(bytes, handle, onBytes)
        const target = blobPath(root, copied.sha256)
        const written = { ...copied, added: !(await exists(target, copied.size)) }
        if (!written.added) {
          onDurable?.(written)
          return written
        }
        handed = true
        await finishLater(finish(temporary, handle, target).then(() => onDurable?.(written)))
        return written
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
