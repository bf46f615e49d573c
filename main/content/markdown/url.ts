/** Which addresses may stay in course text. Everything else is taken out and reported. */

/** Schemes the app may offer to open outside, after asking. */
const EXTERNAL = new Set(['https:', 'http:', 'mailto:'])

/**
 * What a browser would see: it strips leading and trailing C0 controls and space, and tabs and newlines
 * anywhere, so `java\tscript:` is a scheme. @see WHATWG URL §4.4
 */

export const browserUrl = (url: string): string =>
  url.replace(/^[\0-\x20]+|[\0-\x20]+$/g, '').replace(/[\t\n\r]/g, '')

/** The scheme in lower case with its colon, or null for a relative address. */
export const schemeOf = (url: string): string | null =>
  /^([a-z][a-z0-9+.-]*:)/i.exec(browserUrl(url))?.[1]?.toLowerCase() ?? null

/** A normalised `https:`, `http:` or `mailto:` address, or null for anything else (relative ones included). */
export const safeExternalUrl = (url: string): string | null => {
  const seen = browserUrl(url)
  const absolute = seen.startsWith('//') ? `https:${seen}` : seen
  try {
    const parsed = new URL(absolute)
    if (!EXTERNAL.has(parsed.protocol)) return null
    // `https://bank@evil.example` reads as the bank: drop what only deceives.
    parsed.username = ''
    parsed.password = ''
    return parsed.href
  } catch {
    return null
  }
}
