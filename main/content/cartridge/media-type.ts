/** Media types by file name, and which kind of lesson a file makes on its own. */
import mime from 'mime'
import type { LessonKind } from '../../../shared/features/library/model.ts'

/** IANA media type; `application/octet-stream` when the name says nothing. */
export const mediaTypeOf = (path: string): string => mime.getType(path) ?? 'application/octet-stream'

/** Null for files that cannot be shown by themselves. */
export const lessonKindOf = (path: string): LessonKind | null => {
  const type = mediaTypeOf(path)
  if (/^text\/(?:html|plain|markdown)$|^application\/xhtml\+xml$/.test(type)) return 'text'
  if (type === 'application/pdf') return 'pdf'
  if (type === 'application/epub+zip') return 'epub'
  const [family] = type.split('/')
  return family === 'video' || family === 'audio' || family === 'image' ? family : null
}

/** Text without markup of its own that a page can show. */
export const isPlainText = (path: string): boolean => /^text\/(?:plain|markdown)$/.test(mediaTypeOf(path))

/** Files that serve others (styles, fonts, captions, data): nobody misses them as lessons. */
export const isSupporting = (path: string): boolean => {
  const type = mediaTypeOf(path)
  return (
    /^(?:text\/(?:css|javascript|vtt|xml)|font\/|image\/|application\/(?:javascript|json|xml|x-subrip))/.test(
      type,
    ) || /\.(?:srt|map|woff2?|ttf|otf|eot|dtd|xsd|ent)$/i.test(path)
  )
}
