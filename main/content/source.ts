/**
 * A tree of files to import from: a folder, a zip, or a single file dressed as one. Readers of formats
 * know only this, so every format works from every container.
 */
import type { CoursePath } from '../../shared/kernel/brand.ts'

export interface SourceEntry {
  /** Relative, forward slashes, NFC; already checked against `main/content/archive/names.ts`. */
  readonly path: CoursePath
  /** Bytes once read (for a zip: as declared; the true count is enforced while reading). */
  readonly size: number
  /** Last change, ms since the epoch; with `size` it says whether a file copied before is still the same. */
  readonly modifiedMs: number
}

export interface Source {
  /** File or folder name without extension, for titles of last resort. */
  readonly name: string
  /** Absolute path of what was opened. */
  readonly origin: string
  readonly container: 'folder' | 'zip' | 'file'
  /** Every file, sorted by path in natural order (`2` before `10`). Hidden files and editor litter are left out. */
  readonly entries: readonly SourceEntry[]
  /** Looks a path up; falls back to an NFC- and case-insensitive match when exactly one fits. */
  find(path: string): SourceEntry | undefined
  /**
   * Bytes as they come, checked while reading (length, checksum, ratio). A piece is the reader's only until the next
   * is asked for: its memory is used again.
   * @throws AppError('archive.*') when the container lied, here or while reading
   */
  pieces(entry: SourceEntry): Promise<AsyncIterable<Uint8Array>>
  /**
   * The whole entry.
   * @param limit refuse more than this many bytes with AppError('imports.malformed')
   */
  read(entry: SourceEntry, limit?: number): Promise<Buffer>
  /**
   * Bytes `start` to `end` (exclusive) without reading what lies before, for large files of which little is wanted.
   * No checksum is made. Null where the container can't (a compressed entry).
   */
  range?(entry: SourceEntry, start: number, end: number): Promise<Buffer | null>
  close(): Promise<void>
}
