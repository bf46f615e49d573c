/** One import: opens the source, reads the format, copies the files. Runs in a worker thread. */
import { createReadStream } from 'node:fs'
import { mkdir, rm, stat } from 'node:fs/promises'
import { parentPort, workerData } from 'node:worker_threads'
import { AppError, asAppError, toWire } from '../../shared/kernel/errors.ts'
import { openSource } from '../content/archive/index.ts'
import type { CoursePlan, FilePlan } from '../content/plan.ts'
import { readCourse } from '../content/readers.ts'
import type { Source, SourceEntry } from '../content/source.ts'
import type { CopiedFile } from '../features/library/index.ts'
import { needRoom } from '../store/room.ts'
import { blobWriter, type BlobWriter, type Written } from '../store/blob-writer.ts'
import type { CopiedSource, ImportCount, ImportMessage, ImportTask } from './import-protocol.ts'

/** At most this often the copied files are told, ms: what is not told yet is copied again after a kill. */
const TELL_EVERY = 250
/** At most this often the bytes done are said, ms. */
const SAY_EVERY = 100

const task = workerData as ImportTask
const port = parentPort
if (!port) throw new Error('import.worker runs in a worker thread')
const say = (message: ImportMessage): void => {
  port.postMessage(message)
}

const abort = new AbortController()
port.on('message', () => {
  abort.abort(new AppError('imports.cancelled', {}))
})

const keyOf = (file: { path: string; size: number; modifiedMs: number }): string =>
  `${file.size}:${file.modifiedMs}:${file.path}`

const sourceOf = ({ path, size, modifiedMs }: SourceEntry): Omit<CopiedSource, 'sha256'> => ({
  path,
  size,
  modifiedMs,
})

async function* counted(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  for await (const piece of bytes) {
    abort.signal.throwIfAborted()
    yield piece
  }
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(bytes)
}

const container = async (source: Source): Promise<SourceEntry> => {
  const info = await stat(source.origin)
  return { path: source.name as SourceEntry['path'], size: info.size, modifiedMs: info.mtimeMs }
}

class Copier {
  readonly files: CopiedFile[] = []
  readonly added: string[] = []
  readonly #known: Map<string, CopiedSource>
  readonly #writer: BlobWriter
  readonly #source: Source
  #untold: CopiedSource[] = []
  #toldAt = 0
  #saidAt = 0
  #count: ImportCount

  constructor(source: Source, writer: BlobWriter, total: { bytes: number; files: number }) {
    this.#source = source
    this.#writer = writer
    this.#known = new Map(task.copied.map((file) => [keyOf(file), file]))
    this.#count = { bytesDone: 0, bytesTotal: total.bytes, filesDone: 0, filesTotal: total.files }
  }

  async copy(file: FilePlan, entry: SourceEntry | null): Promise<void> {
    const before = entry && this.#known.get(keyOf(entry))
    let written: Written
    if (before) {
      written = { sha256: before.sha256, size: before.size, added: false }
      this.#advance(before.size)
    } else {
      written = await this.#writer.write(
        counted(await this.#bytes(file, entry)),
        (n) => {
          this.#advance(n)
        },
        ({ sha256 }) => {
          if (entry) this.#untold.push({ ...sourceOf(entry), sha256 })
        },
      )
      if (written.added) this.added.push(written.sha256)
    }
    this.files.push({
      path: file.path,
      mediaType: file.mediaType,
      role: file.role,
      size: written.size,
      sha256: written.sha256,
    })
    this.#count = { ...this.#count, filesDone: this.#count.filesDone + 1 }
    this.#tell()
  }

  async finish(): Promise<void> {
    await this.#writer.settle()
    this.#say()
  }

  /** Waits for what is still on its way to the disk, so that nothing appears after the run was called failed. */
  async stop(): Promise<void> {
    await this.#writer.settle().catch(() => undefined)
  }

  async #bytes(file: FilePlan, entry: SourceEntry | null): Promise<AsyncIterable<Uint8Array>> {
    if (file.bytes) return once(file.bytes)
    if (file.container) return createReadStream(this.#source.origin, { highWaterMark: 1 << 20 })
    if (!entry) throw new AppError('imports.changed-underneath', { path: file.path })
    return this.#source.pieces(entry)
  }

  #advance(bytes: number): void {
    this.#count = { ...this.#count, bytesDone: this.#count.bytesDone + bytes }
    if (performance.now() - this.#saidAt > SAY_EVERY) this.#say()
  }

  /** A file is told as copied only once it is on disk under its name. */
  #tell(): void {
    if (this.#untold.length === 0 || performance.now() - this.#toldAt < TELL_EVERY) return
    this.#toldAt = performance.now()
    say({ type: 'copied', files: this.#untold })
    this.#untold = []
  }

  #say(): void {
    this.#saidAt = performance.now()
    say({ type: 'count', state: 'copying', count: this.#count })
  }
}

/** Pairs the plan's files with where their bytes come from; null for those the reader made itself. */
const pairFiles = async (
  source: Source,
  plan: CoursePlan,
): Promise<{ file: FilePlan; entry: SourceEntry | null }[]> => {
  const own = await container(source)
  return plan.files.map((file) => ({
    file,
    entry: file.bytes ? null : file.container ? own : (source.find(file.path) ?? null),
  }))
}

/** Copies the course’s files. @returns how it ended, once nothing is left behind */
const work = async (): Promise<ImportMessage> => {
  const added: string[] = []
  let source: Source | undefined
  try {
    await mkdir(task.tmp, { recursive: true })
    const opened = await openSource(task.origin, { signal: abort.signal })
    source = opened
    const plan = await readCourse(opened, abort.signal)
    const pairs = await pairFiles(opened, plan)
    const bytes = pairs.reduce((sum, { file, entry }) => sum + (file.bytes?.length ?? entry?.size ?? 0), 0)
    const copied = task.copied.reduce((sum, { size }) => sum + size, 0)
    needRoom(task.tmp, Math.max(0, bytes - copied))
    const copier = new Copier(opened, blobWriter(task.blobs, task.tmp), { bytes, files: pairs.length })
    try {
      for (const { file, entry } of pairs) {
        abort.signal.throwIfAborted()
        await copier.copy(file, entry)
      }
      await copier.finish()
    } finally {
      await copier.stop()
      added.push(...copier.added)
    }
    const bare: CoursePlan = { ...plan, files: [] }
    return { type: 'done', plan: bare, files: copier.files, added }
  } catch (error) {
    const known = asAppError(abort.signal.aborted ? abort.signal.reason : error)
    const cause = known.cause instanceof Error ? (known.cause.stack ?? known.cause.message) : known.message
    return { type: 'failed', error: toWire(known), detail: cause, added }
  } finally {
    await source?.close()
    await rm(task.tmp, { recursive: true, force: true })
  }
}

say({ type: 'count', state: 'reading', count: { bytesDone: 0, bytesTotal: 0, filesDone: 0, filesTotal: 0 } })
// Whoever hears how it ended finds nothing left behind.
say(await work())
port.close()
