/**
 * What a file inside a course may be called. A name that could leave its folder, means a device on some
 * computer, can't exist on another, or shows as something it is not, refuses the whole container.
 */
import { AppError } from '../../../shared/kernel/errors.ts'
import type { ErrorCode } from '../../../shared/kernel/errors.ts'
import { CoursePath } from '../../../shared/kernel/brand.ts'

/** Codes whose data is the offending entry's name. */
export type EntryCode = Extract<
  ErrorCode,
  | `archive.${'absolute-path' | 'drive-path' | 'traversal' | 'nul' | 'reserved-name' | 'bad-name'}`
  | `archive.${'too-deep' | 'name-collision' | 'symlink' | 'special-file' | 'overlap'}`
  | `archive.${'encrypted' | 'unsupported-method' | 'ratio' | 'checksum' | 'size-lies'}`
>

/** @see https://learn.microsoft.com/windows/win32/fileio/naming-a-file (superscript digits count as digits) */
const reserved = /^(con|prn|aux|nul|clock\$|conin\$|conout\$|(com|lpt)[0-9\u00b9\u00b2\u00b3])$/i
/** C0, C1, line separators, and the overrides that make `gpj.exe` read as `exe.jpg`. */
const unprintable = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/
const longestSegment = 255

/** A name as an error may show it: one line, nothing invisible, not endless. */
export const printable = (name: string): string => {
  const shown = name.replace(
    new RegExp(unprintable, 'g'),
    (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
  return shown.length > 200 ? `${shown.slice(0, 200)}…` : shown
}

/** The error for one entry. */
export const refuse = (code: EntryCode, name: string): AppError =>
  new AppError(code, { entry: printable(name) })

export interface NameOptions {
  /** Segments allowed. */
  readonly depth: number
  /**
   * `zip`: the name was made elsewhere, so it must mean the same everywhere.
   * `disk`: this computer's own file system made it, so a colon is just a colon.
   */
  readonly from: 'zip' | 'disk'
}

const segmentCode = (segment: string, options: NameOptions): EntryCode | null => {
  if (segment === '' || segment === '.') return 'archive.bad-name'
  if (unprintable.test(segment)) return 'archive.bad-name'
  if (reserved.test((segment.split('.')[0] ?? '').trimEnd())) return 'archive.reserved-name'
  if (/[. ]$/.test(segment)) return 'archive.bad-name'
  // `notes.md:evil` is a hidden stream of `notes.md` on NTFS.
  if (options.from === 'zip' && segment.includes(':')) return 'archive.bad-name'
  return Buffer.byteLength(segment) > longestSegment ? 'archive.bad-name' : null
}

const anchorCode = (name: string, options: NameOptions): EntryCode | null => {
  if (name.includes('\0')) return 'archive.nul'
  if (!name.isWellFormed()) return 'archive.bad-name'
  if (options.from === 'disk') return null
  if (/^[/\\]/.test(name)) return 'archive.absolute-path'
  return /^[a-z]:/i.test(name) ? 'archive.drive-path' : null
}

/**
 * Checks a name and gives it as a course path (NFC; a leading `./` and a folder's trailing `/` taken off).
 *
 * @param name as the container has it, decoded
 * @throws AppError('archive.absolute-path' | 'archive.drive-path' | 'archive.traversal' | 'archive.nul' |
 *   'archive.reserved-name' | 'archive.too-deep' | 'archive.bad-name')
 */
export const checkName = (name: string, options: NameOptions): CoursePath => {
  const anchor = anchorCode(name, options)
  if (anchor) throw refuse(anchor, name)
  // The segments as the least careful extractor sees them: on Windows `a/..\b` climbs, and `.. ` is `..`.
  const seen = name.split(/[/\\]/)
  if (seen.some((s) => s.trimEnd() === '..')) throw refuse('archive.traversal', name)
  if (name.includes('\\')) throw refuse('archive.bad-name', name)
  const path = name.normalize('NFC').replace(/^\.\//, '').replace(/\/$/, '')
  const segments = path.split('/')
  if (segments.length > options.depth) throw refuse('archive.too-deep', name)
  for (const segment of segments) {
    const code = segmentCode(segment, options)
    if (code) throw refuse(code, name)
  }
  const parsed = CoursePath.safeParse(path)
  if (!parsed.success) throw refuse('archive.bad-name', name)
  return parsed.data
}
