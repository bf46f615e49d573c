/** Files nobody meant to be part of a course: hidden ones, and what operating systems and editors leave behind. */

const names = new Set([
  '__macosx',
  'thumbs.db',
  'ehthumbs.db',
  'desktop.ini',
  '$recycle.bin',
  'system volume information',
  'node_modules',
  'icon\r',
])

/** Whether one segment of a path makes the file litter (`~$` and `~` at the end: office and editor locks). */
export const isLitterSegment = (segment: string): boolean =>
  segment.startsWith('.') ||
  segment.startsWith('~$') ||
  segment.endsWith('~') ||
  names.has(segment.toLowerCase())

/** Whether a path lies in litter or is litter. */
export const isLitter = (path: string): boolean => path.split('/').some(isLitterSegment)

/** macOS keeps a folder's picture in a file whose name ends in a carriage return: litter, not an attack. */
export const isFolderIcon = (name: string): boolean => /(^|\/)Icon\r$/.test(name)
