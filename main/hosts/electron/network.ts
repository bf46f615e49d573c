/**
 * The last wall: whatever a page asks for, only our own schemes answer. Each course may ask for its own files
 * and nothing else; the app may ask for its own and show every course's.
 */
import type { OnBeforeRequestListenerDetails, Session } from 'electron'
import { APP_ORIGIN, courseOriginOf, isAppUrl } from './addresses.ts'

/** One request, with what is known of who makes it. */
export interface PageRequest {
  readonly url: string
  readonly resourceType: OnBeforeRequestListenerDetails['resourceType']
  /** `null` as a word when the page is sandboxed to an opaque origin; absent for what the browser itself starts. */
  readonly initiatorOrigin: string | undefined
  readonly frameUrl: string | null
}

const NEVER: ReadonlySet<string> = new Set(['webSocket', 'object', 'ping', 'cspReport'])

/** @param devTools whether the inspector's own pages may load (never in a packaged app) */
export const isAllowedRequest = (request: PageRequest, devTools: boolean): boolean => {
  const { url, resourceType, initiatorOrigin, frameUrl } = request
  if (devTools && url.startsWith('devtools://')) return true
  if (NEVER.has(resourceType)) return false
  if (resourceType === 'mainFrame') return isAppUrl(url)
  if (initiatorOrigin === undefined || initiatorOrigin === APP_ORIGIN) {
    return isAppUrl(url) || courseOriginOf(url) !== null || /^(data:|blob:carrel:\/\/app\/)/.test(url)
  }
  const course = courseOriginOf(initiatorOrigin === 'null' ? (frameUrl ?? '') : `${initiatorOrigin}/`)
  return course !== null && (courseOriginOf(url) === course || url.startsWith('data:'))
}

/** @param blocked told of each request refused, by kind: addresses are the learner's business */
export const guardNetwork = (
  session: Session,
  options: { devTools: boolean; blocked: (resourceType: string) => void },
): void => {
  session.webRequest.onBeforeRequest((details, answer) => {
    const { url, resourceType, initiatorOrigin } = details
    const request = { url, resourceType, initiatorOrigin, frameUrl: details.frame?.url ?? null }
    const allowed = isAllowedRequest(request, options.devTools)
    if (!allowed) options.blocked(resourceType)
    answer({ cancel: !allowed })
  })
}
