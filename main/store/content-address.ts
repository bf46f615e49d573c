/** Addresses on a course's own origin. `/f/…` are the course's files, `/~carrel/…` is ours. */

const encodePath = (path: string): string => path.split('/').map(encodeURIComponent).join('/')

/** @param origin of the course, no trailing slash */
export const courseFileUrl = (origin: string, path: string): string => `${origin}/f/${encodePath(path)}`

export const lessonFrameUrl = (origin: string, lessonId: string): string =>
  `${origin}/~carrel/lesson/${lessonId}`

/** The book reader on the course's own origin. @param start where in the book to begin */
export const bookFrameUrl = (origin: string, path: string): string =>
  `${origin}/~carrel/book.html?path=${encodeURIComponent(path)}`

export type ContentTarget =
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'lesson'; readonly lessonId: string }
  | { readonly kind: 'asset'; readonly path: string }

/** Reads a request's path; null for anything that is not one of the three forms. */
export const parseContentPath = (pathname: string): ContentTarget | null => {
  let decoded: string
  try {
    decoded = decodeURIComponent(pathname)
  } catch {
    return null
  }
  if (decoded.includes('\0') || decoded.includes('\\')) return null
  const segments = decoded.slice(1).split('/')
  if (segments.some((segment) => segment === '' || segment === '.' || segment === '..')) return null
  const [first, ...rest] = segments
  if (first === 'f' && rest.length > 0) return { kind: 'file', path: rest.join('/') }
  if (first !== '~carrel' || rest.length === 0) return null
  const [second, third] = rest
  if (second === 'lesson') {
    return rest.length === 2 && third && /^[0-9a-f]{32}$/.test(third)
      ? { kind: 'lesson', lessonId: third }
      : null
  }
  return { kind: 'asset', path: rest.join('/') }
}
