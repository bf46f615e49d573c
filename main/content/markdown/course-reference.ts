/** What an address written in a lesson means: a place in this lesson, a file of the course, the web, or nothing good. */
import { CoursePath } from '../../../shared/kernel/brand.ts'
import { browserUrl, safeExternalUrl, schemeOf } from './url.ts'

export type CourseReference =
  | { readonly kind: 'here'; readonly fragment: string }
  | { readonly kind: 'file'; readonly candidates: readonly CoursePath[]; readonly fragment: string }
  | { readonly kind: 'external'; readonly url: string }
  /** A scheme that may not be followed: `javascript:`, `data:`, `file:`, `ftp:` … */
  | { readonly kind: 'unsafe' }

const decode = (text: string): string => {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/**
 * Reads an address.
 * @param from course path of the lesson that has it
 * @param href as written
 * @returns for a file, the paths to try in this order: as written, then as sites written in Markdown mean it
 *   (`intro` and `intro.html` for `intro.md`, `chapter/` for `chapter/index.md`)
 */
export const readReference = (from: string, href: string): CourseReference => {
  const seen = browserUrl(href).replaceAll('\\', '/')
  const scheme = schemeOf(seen)
  if (scheme !== null && !/^[a-z]:$/.test(scheme)) {
    const url = safeExternalUrl(seen)
    return url === null ? { kind: 'unsafe' } : { kind: 'external', url }
  }
  if (seen.startsWith('//')) {
    const url = safeExternalUrl(seen)
    return url === null ? { kind: 'unsafe' } : { kind: 'external', url }
  }
  const [beforeFragment = '', ...rest] = seen.split('#')
  const fragment = decode(rest.join('#'))
  const [path = ''] = beforeFragment.split('?')
  if (path === '') return { kind: 'here', fragment }
  return { kind: 'file', candidates: scheme === null ? candidates(from, decode(path)) : [], fragment }
}

const candidates = (from: string, path: string): CoursePath[] => {
  const resolved = resolve(from, path)
  if (resolved === null) return []
  const bare = resolved.replace(/\/$/, '')
  const inside = (name: string): string => (bare === '' ? name : `${bare}/${name}`)
  const options = resolved.endsWith('/') || resolved === '' ? [] : [bare]
  const hasExtension = /\.[A-Za-z0-9]{1,5}$/.test(bare)
  if (/\.html?$/i.test(bare)) options.push(bare.replace(/\.html?$/i, '.md'))
  if (!hasExtension)
    options.push(`${bare}.md`, `${bare}.html`, inside('index.md'), inside('README.md'), inside('index.html'))
  return options.flatMap((option) => {
    const parsed = CoursePath.safeParse(option)
    return parsed.success ? [parsed.data] : []
  })
}

/** A path relative to the lesson (or, with a leading slash, to the course); null when it leads out of the course. */
const resolve = (from: string, path: string): string | null => {
  const base = path.startsWith('/') ? [] : from.split('/').slice(0, -1)
  for (const segment of path.normalize('NFC').split('/')) {
    if (segment === '..') {
      if (base.pop() === undefined) return null
    } else if (segment !== '' && segment !== '.') base.push(segment)
  }
  const folder = /(^|\/)\.{0,2}$/.test(path)
  return base.join('/') + (folder && base.length > 0 ? '/' : '')
}

/** The address by which a lesson links to another file of its course; the app opens it. */
export const courseHref = (path: string, fragment = ''): string =>
  `carrel:lesson/${path.split('/').map(encodeURIComponent).join('/')}${fragment === '' ? '' : `#${encodeURIComponent(fragment)}`}`
