/** How much an archive or folder may hold before it is refused. Security design, "Archives". */

export interface ArchiveLimits {
  /** Files and folders together. */
  readonly entries: number
  /** Unpacked bytes of a whole zip. Folders have no such limit: they unpack nothing. */
  readonly bytes: number
  /** Unpacked : packed of one entry. */
  readonly ratio: number
  /** Entries no larger than this are not held to `ratio`: ten blank lines compress well and harm nobody. */
  readonly ratioFloor: number
  /** Segments of a path. */
  readonly depth: number
  /** Milliseconds for reading and checking a whole directory. */
  readonly openMs: number
  /** Milliseconds one read from the disk may take before the container is given up. */
  readonly stallMs: number
}

export const defaultLimits: ArchiveLimits = {
  entries: 20_000,
  bytes: 2 * 1024 ** 3,
  ratio: 200,
  ratioFloor: 64 * 1024,
  depth: 16,
  openMs: 60_000,
  stallMs: 60_000,
}
