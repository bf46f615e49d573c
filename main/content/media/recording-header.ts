/**
 * Play time and chapters of a recording, from its container's header (music-metadata). Only what the header needs
 * is read, wherever in the file it stands; a lying header costs at most {@link MAX_READ}.
 */
import { parseBlob } from 'music-metadata'
import type { Chapter } from '../../../shared/features/study/model.ts'
import type { Source, SourceEntry } from '../source.ts'

export interface RecordingHeader {
  /** Milliseconds; null when the container does not say. */
  readonly durationMs: number | null
  readonly chapters: readonly Chapter[]
  /** The title in its tags. */
  readonly title: string | null
  readonly artist: string | null
  /** Null when the header could not be read. */
  readonly hasVideo: boolean | null
}

const UNKNOWN: RecordingHeader = { durationMs: null, chapters: [], title: null, artist: null, hasVideo: null }

/** Bytes read of one recording, at most. The index of a two-hour film is about 4 MB. */
const MAX_READ = 24 * 1024 * 1024
/** Where a container can only be read from its start (a compressed zip entry), this much of it. */
const HEAD = 4 * 1024 * 1024

/** Parsers read a few bytes at a time; files are read in pages. */
const PAGE = 64 * 1024

/** A recording as the parser wants it: a blob of which slices are read when asked for. */
class RecordingBlob extends Blob {
  readonly #read: (start: number, end: number) => Promise<Uint8Array>
  readonly #size: number
  #budget = MAX_READ
  #page: { readonly start: number; readonly bytes: Uint8Array } | null = null

  constructor(size: number, type: string, read: (start: number, end: number) => Promise<Uint8Array>) {
    super([], { type })
    this.#size = size
    this.#read = read
    // A getter on the instance: what there is to read, not what the blob itself holds.
    Object.defineProperty(this, 'size', { value: size })
  }

  override slice(start = 0, end = this.#size): Blob {
    const from = Math.min(start, this.#size)
    const to = Math.min(end, this.#size)
    return Object.assign(new Blob([]), {
      arrayBuffer: async (): Promise<ArrayBuffer> => new Uint8Array(await this.#bytes(from, to)).buffer,
    })
  }

  async #bytes(from: number, to: number): Promise<Uint8Array> {
    if (to <= from) return new Uint8Array()
    if (this.#page === null || from < this.#page.start || to > this.#page.start + this.#page.bytes.length) {
      const end = Math.min(this.#size, Math.max(to, from + PAGE))
      this.#budget -= end - from
      if (this.#budget < 0) throw new RangeError('header is too long')
      this.#page = { start: from, bytes: await this.#read(from, end) }
    }
    return this.#page.bytes.subarray(from - this.#page.start, to - this.#page.start)
  }
}

const readHead = async (source: Source, entry: SourceEntry, length: number): Promise<Uint8Array> => {
  const chunks: Buffer[] = []
  let total = 0
  for await (const piece of await source.pieces(entry)) {
    chunks.push(Buffer.from(piece))
    total += piece.length
    if (total >= length) break
  }
  return Buffer.concat(chunks).subarray(0, length)
}

/** The first bytes of an entry. */
export const firstBytes = async (source: Source, entry: SourceEntry, length: number): Promise<Uint8Array> =>
  (await source.range?.(entry, 0, Math.min(length, entry.size))) ?? readHead(source, entry, length)

/**
 * @param mediaType helps to choose the parser
 * @returns what the header says; nothing at all when it is damaged, never an error of the header's making
 * @throws AppError('archive.*' | 'storage.*') when the bytes themselves could not be had
 */
export const readRecordingHeader = async (
  source: Source,
  entry: SourceEntry,
  mediaType: string,
): Promise<RecordingHeader> => {
  const probe = await source.range?.(entry, 0, Math.min(16, entry.size))
  const failures: Error[] = []
  const guarded = async (read: () => Promise<Uint8Array>): Promise<Uint8Array> => {
    try {
      return await read()
    } catch (error) {
      failures.push(error instanceof Error ? error : new Error(String(error), { cause: error }))
      throw error
    }
  }
  const head = probe ? null : await readHead(source, entry, HEAD)
  const blob = new RecordingBlob(head ? head.length : entry.size, mediaType, (start, end) =>
    guarded(
      async () => head?.subarray(start, end) ?? (await source.range?.(entry, start, end)) ?? new Uint8Array(),
    ),
  )
  try {
    const metadata = await parseBlob(blob, { duration: false, skipCovers: true, includeChapters: true })
    const header = describe(metadata)
    if (header.durationMs !== null || metadata.format.container !== 'Ogg') return header
    return { ...header, durationMs: await oggDuration(blob, metadata) }
  } catch {
    const [failure] = failures
    if (failure) throw failure
    return UNKNOWN
  }
}

/** An Ogg file says its length in its last page: samples played by then. @see RFC 3533 §6 */
const oggDuration = async (blob: Blob, { format }: Metadata): Promise<number | null> => {
  const tail = Buffer.from(await blob.slice(Math.max(0, blob.size - PAGE), blob.size).arrayBuffer())
  const page = tail.lastIndexOf('OggS')
  if (page === -1 || page + 14 > tail.length) return null
  const samples = Number(tail.readBigInt64LE(page + 6))
  // Opus counts at 48 kHz whatever was recorded. @see RFC 7845 §4
  const rate = format.codec === 'Opus' ? 48_000 : (format.sampleRate ?? 0)
  return samples > 0 && rate > 0 ? Math.round((samples / rate) * 1000) : null
}

type Metadata = Awaited<ReturnType<typeof parseBlob>>

const millis = (seconds: number | undefined): number | null => {
  const ms = Math.round((seconds ?? 0) * 1000)
  return Number.isFinite(ms) && ms > 0 ? ms : null
}

const describe = ({ format, common }: Metadata): RecordingHeader => {
  const chapters = (format.chapters ?? []).flatMap(({ title, start, timeScale }): Chapter[] => {
    // ID3's chapters come in seconds and without a scale.
    const at = timeScale ? start / timeScale : start
    return Number.isFinite(at) && at >= 0 ? [{ title: title.trim(), start: at }] : []
  })
  return {
    durationMs: millis(format.duration),
    chapters: chapters.toSorted((a, b) => a.start - b.start),
    title: common.title?.trim() || null,
    artist: common.artist?.trim() || null,
    hasVideo: format.hasVideo ?? null,
  }
}
