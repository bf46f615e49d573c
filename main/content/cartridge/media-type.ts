/** What a file of a cartridge can be shown as, by its name. */
import type { LessonKind } from '../../../shared/features/library/model.ts'
import { mediaTypeOf, recordingKind } from '../media/index.ts'

/** Null for files that cannot be shown by themselves. */
export const lessonKindOf = (path: string): Exclude<LessonKind, 'quiz' | 'link'> | null => {
  const recording = recordingKind(path)
  if (recording !== null) return recording
  const type = mediaTypeOf(path)
  if (/^text\/(?:html|plain|markdown)$|^application\/xhtml\+xml$/.test(type)) return 'text'
  if (type === 'application/pdf') return 'pdf'
  if (type === 'application/epub+zip') return 'epub'
  return /^image\/(?:png|jpeg|gif|webp|avif|svg\+xml|bmp|apng)$/.test(type) ? 'image' : null
}

/** Text without markup of its own that a page can show. */
export const isPlainText = (path: string): boolean => /^text\/(?:plain|markdown)$/.test(mediaTypeOf(path))

/** Files that serve others (styles, fonts, captions, data): nobody misses them as lessons. */
export const isSupporting = (path: string): boolean =>
  /^(?:text\/|font\/|image\/|application\/(?:javascript|json|xml|x-subrip))/.test(mediaTypeOf(path)) ||
  /\.(?:map|woff2?|ttf|otf|eot|dtd|xsd|ent)$/i.test(path)
