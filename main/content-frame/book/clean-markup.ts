/**
 * Takes out of a chapter what a book has no use for. The boundary is the policy (main/content-frame/csp.ts) and
 * the frame's sandbox; this keeps refused things from showing as errors and closes what no policy covers
 * (preconnecting, refreshing).
 */
const MARKUP = new Set(['application/xhtml+xml', 'text/html', 'image/svg+xml'])

/** Whether a file of this media type is markup that {@link cleanMarkup} reads. */
export const isMarkup = (mediaType: string): boolean => MARKUP.has(mediaType)

const UNWANTED =
  'script, base, embed, applet, portal, fencedframe, iframe:not([src^="blob:"]), frame, frameset,' +
  ' meta[http-equiv], link:not([rel~="stylesheet" i]), link:not([href^="blob:"]), picture > source'

/** Attributes that hold an address something is fetched from. */
const FETCHED = ['src', 'poster', 'background', 'data', 'longdesc', 'manifest']
const ADDRESSES = [...FETCHED, 'href', 'xlink:href', 'action', 'formaction', 'to', 'from', 'values']
/** `srcset` is not rewritten to `blob:` by the library: the plain `src` beside it is. */
const DROPPED = ['srcset', 'imagesrcset', 'ping', 'action', 'formaction', 'target', 'srcdoc', 'autofocus']

/** Browsers ignore white space and control characters inside a scheme, and so do we. */
const schemeOf = (address: string): string =>
  /^([a-z][a-z0-9+.-]*):/i.exec(address.replace(/[\0-\x20]/g, ''))?.[1]?.toLowerCase() ?? ''

const isRemote = (address: string): boolean =>
  /^[\s\0]*[\\/]{2}/.test(address) || !['', 'blob', 'data'].includes(schemeOf(address))

const cleanElement = (element: Element): void => {
  for (const name of element.getAttributeNames()) {
    const value = element.getAttribute(name) ?? ''
    const plain = name.toLowerCase()
    const harmful =
      plain.startsWith('on') ||
      DROPPED.includes(plain) ||
      (ADDRESSES.includes(plain) &&
        ['javascript', 'vbscript', 'data'].includes(schemeOf(value)) &&
        !isPicture(element, plain, value)) ||
      (FETCHED.includes(plain) && isRemote(value))
    if (harmful) element.removeAttribute(name)
  }
}

/** A `data:` picture is part of the page; a `data:` page is not. */
const isPicture = (element: Element, name: string, value: string): boolean =>
  /^\s*data:(image|audio|video|font)\//i.test(value) && (name !== 'href' || element.localName === 'image')

/** Plugins are gone: a picture in an `<object>` becomes a picture, anything else what the book says instead of it. */
const replaceObject = (object: Element): void => {
  const address = object.getAttribute('data') ?? ''
  if (!address.startsWith('blob:') || !/^image\//i.test(object.getAttribute('type') ?? ''))
    return object.replaceWith(...object.childNodes)
  const picture = object.ownerDocument.createElementNS('http://www.w3.org/1999/xhtml', 'img')
  picture.setAttribute('src', address)
  picture.setAttribute('alt', object.textContent?.trim() ?? '')
  object.replaceWith(picture)
}

/**
 * @param source a chapter, its references already replaced by `blob:` addresses
 * @param mediaType one of {@link isMarkup}
 * @returns the same chapter without scripts, handlers, frames to elsewhere, refreshes and remote pictures
 */
export const cleanMarkup = (source: string, mediaType: string): string => {
  const doc = new DOMParser().parseFromString(source, mediaType as DOMParserSupportedType)
  if (doc.querySelector('parsererror')) return source
  for (const node of [...doc.childNodes])
    if (
      node.nodeType === Node.PROCESSING_INSTRUCTION_NODE &&
      !/type\s*=\s*["']text\/css/i.test(node.nodeValue ?? '')
    )
      node.remove()
  for (const element of doc.querySelectorAll(UNWANTED)) element.remove()
  for (const object of doc.querySelectorAll('object')) replaceObject(object)
  for (const element of doc.querySelectorAll('*')) cleanElement(element)
  return new XMLSerializer().serializeToString(doc)
}
