/** What the address of a followed link means to the app. The frame is not trusted: anything odd is nothing. */
export type Link =
  | { readonly kind: 'heading'; readonly id: string }
  | { readonly kind: 'course'; readonly path: string; readonly heading: string | null }
  | { readonly kind: 'outside'; readonly url: string }
  | { readonly kind: 'nothing' }

const NOTHING: Link = { kind: 'nothing' }

const decode = (text: string): string => {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

const courseLink = (rest: string): Link => {
  const [path = '', ...fragment] = rest.split('#')
  const heading = decode(fragment.join('#'))
  return path === ''
    ? NOTHING
    : { kind: 'course', path: decode(path).normalize('NFC'), heading: heading || null }
}

/** @param origin of the course, whose files are under `/f/` */
export const readLink = (href: string, origin: string): Link => {
  if (href.startsWith('#')) return href === '#' ? NOTHING : { kind: 'heading', id: decode(href.slice(1)) }
  if (href.startsWith('carrel:lesson/')) return courseLink(href.slice('carrel:lesson/'.length))
  if (origin !== '' && href.startsWith(`${origin}/f/`)) return courseLink(href.slice(origin.length + 3))
  return /^(https?|mailto):/i.test(href) && !isLoopback(href) ? { kind: 'outside', url: href } : NOTHING
}

/** An address on this machine is no place of the web: a lesson has no business with what listens here. */
const isLoopback = (href: string): boolean => {
  try {
    const { hostname } = new URL(href)
    return /(^|\.)localhost$|^127\.|^\[::1\]$|^0\.0\.0\.0$/.test(hostname)
  } catch {
    return true
  }
}
