/**
 * Addresses inside a book, resolved exactly as foliate-js does it: what is written here must open there.
 * @see foliate-js epub.js, resolveURL
 */

export interface BookHref {
  /** Path inside the container, decoded. */
  readonly path: string
  /** Without `#`; '' when there is none. */
  readonly fragment: string
}

const root = 'https://invalid.invalid/'

/** Whether an address leaves the book. */
export const isExternal = (href: string): boolean => /^(?!blob)\w+:/i.test(href) || href.startsWith('//')

/**
 * @param href as written, percent-encoded
 * @param base path of the file it is written in
 * @returns null when it leads out of the book or can't be read
 */
export const resolveHref = (href: string, base: string): BookHref | null => {
  if (isExternal(href)) return null
  try {
    const url = new URL(href.trim().replace(/%2c/i, ','), root + base)
    const fragment = decodeURI(url.hash.slice(1))
    url.hash = ''
    url.search = ''
    if (!url.href.startsWith(root)) return null
    return { path: decodeURI(url.href.slice(root.length)), fragment }
  } catch {
    return null
  }
}

/**
 * The address that opens a place of the book: what foliate-js takes in `view.goTo(href)`. It decodes the path
 * once more, so a `%` in a file name is encoded here; a fragment it takes as it is.
 */
export const startHref = (path: string, fragment: string): string =>
  fragment === '' ? encodeURI(path) : `${encodeURI(path)}#${fragment}`

/** Folder of a path, with its slash. */
export const folderOf = (path: string): string => path.slice(0, path.lastIndexOf('/') + 1)
