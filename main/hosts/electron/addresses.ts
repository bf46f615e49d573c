/**
 * The two schemes of the desktop app. `carrel://app` is the app itself; `carrel-course://<label>` is one
 * course, an origin of its own. `carrel://course/…` never loads anything: it is a deep link.
 */
import { z } from 'zod'

export const APP_SCHEME = 'carrel'
export const COURSE_SCHEME = 'carrel-course'
export const APP_ORIGIN = `${APP_SCHEME}://app`
/** Path prefix on the app's origin under which a course's file is read (PDF). */
export const FILE_PREFIX = '/~file/'

const Label = z.string().regex(/^[0-9a-f]{32}$/)

/** Scheme and host of an address of ours. Node's `origin` says `null` for custom schemes. */
const originOf = (url: string): string | null => {
  if (!URL.canParse(url)) return null
  const { protocol, host, username, password } = new URL(url)
  return username || password ? null : `${protocol}//${host}`
}

export const courseOrigin = (label: string): string => `${COURSE_SCHEME}://${label}`

/** Address on the app's own origin of one file of a course. */
export const courseFileUrl = (label: string, path: string): string =>
  `${APP_ORIGIN}${FILE_PREFIX}${label}/${path.split('/').map(encodeURIComponent).join('/')}`

export const isAppUrl = (url: string): boolean => originOf(url) === APP_ORIGIN

/**
 * The course origin an address belongs to, a `blob:` made by that course included (a book's pages are such).
 * @returns null for any other address
 */
export const courseOriginOf = (url: string): string | null => {
  const origin = originOf(url.startsWith('blob:') ? url.slice('blob:'.length) : url)
  if (origin === null || !origin.startsWith(`${COURSE_SCHEME}://`)) return null
  return Label.safeParse(origin.slice(COURSE_SCHEME.length + 3)).success ? origin : null
}
