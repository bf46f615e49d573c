/**
 * The Content-Security-Policy of everything a course origin serves: pure text, sent by the hosts.
 * Sanitising is done elsewhere and is never the boundary; this and the frame's sandbox are.
 */

/** Our own scripts, styles and fonts live under this path of every course origin; nothing of a course does. */
const ASSETS = '/~carrel/'
/** The files of the course. */
const FILES = '/f/'

const policy = (directives: Readonly<Record<string, readonly string[]>>): string =>
  Object.entries(directives)
    .map(([name, sources]) => [name, ...sources].join(' '))
    .join('; ')

const origins = (...values: string[]): void => {
  for (const value of values)
    if (!/^[a-z][a-z0-9+.-]*:\/\/[a-z0-9.:[\]_-]+$/i.test(value))
      throw new TypeError(`Not an origin: ${value}`)
}

/** Said by every document on a course origin: nothing that is not named, framed by the app alone. */
const shut = (appOrigin: string) => ({
  'default-src': ["'none'"],
  'base-uri': ["'none'"],
  'form-action': ["'none'"],
  'frame-ancestors': [appOrigin],
  // The app's <iframe> says the same; this holds when something else opens the address. Inherited by frames within.
  sandbox: ['allow-scripts', 'allow-same-origin'],
})

/**
 * For a rendered text lesson: our reader's script, the course's own media, and no connection at all.
 * @param origin of the course, like `http://3f….localhost:4242`, no trailing slash
 * @param appOrigin the only page that may frame it
 */
export const lessonCsp = (origin: string, appOrigin: string): string => {
  origins(origin, appOrigin)
  return policy({
    ...shut(appOrigin),
    // A lesson prints itself, which counts as a modal dialog; only the frame made for printing allows it too.
    sandbox: [...shut(appOrigin).sandbox, 'allow-modals'],
    'script-src': [`${origin}${ASSETS}`],
    'style-src': ["'unsafe-inline'", `${origin}${ASSETS}`],
    'img-src': [`${origin}${FILES}`, `${origin}${ASSETS}`, 'data:'],
    'media-src': [`${origin}${FILES}`, 'data:'],
    'font-src': [`${origin}${FILES}`, `${origin}${ASSETS}`, 'data:'],
  })
}

/**
 * For book.html. The chapters of a book are `blob:` documents in frames within it, and a `blob:` document has
 * the policy of the page that made it: so this is also what a hostile book meets. Inline scripts, handlers and
 * `javascript:` are not named, so they do not run; `blob:` is no script source, so neither do the book's own
 * files; a frame may show `blob:` and nothing else, so no refresh, link or form leads a chapter elsewhere.
 * @see https://w3c.github.io/webappsec-csp/#initialize-document-csp
 */
export const bookCsp = (origin: string, appOrigin: string): string => {
  origins(origin, appOrigin)
  return policy({
    ...shut(appOrigin),
    'script-src': [`${origin}${ASSETS}`],
    'style-src': ["'unsafe-inline'", `${origin}${ASSETS}`, 'blob:'],
    'img-src': ['blob:', 'data:'],
    'media-src': ['blob:', 'data:'],
    'font-src': [`${origin}${ASSETS}`, 'blob:', 'data:'],
    'frame-src': ['blob:'],
    // The book itself is fetched, unpacked in memory, and nothing more is asked for.
    'connect-src': [`${origin}${FILES}`],
  })
}

/** For a raw file of a course: a picture or a film is shown by others; opened by itself it can do nothing. */
export const fileCsp = (): string =>
  policy({
    'default-src': ["'none'"],
    'base-uri': ["'none'"],
    'form-action': ["'none'"],
    'frame-ancestors': ["'none'"],
    sandbox: [],
  })

/** To send with every answer of a course origin, whatever its policy: no guessed types, no trace of where from. */
export const contentHeaders: Readonly<Record<string, string>> = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  // Chromium resolves the host names of links it only shows, which no policy forbids; frames within inherit this.
  'x-dns-prefetch-control': 'off',
  'permissions-policy':
    'accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), hid=(), idle-detection=(), magnetometer=(), microphone=(), midi=(), payment=(), serial=(), usb=()',
}
