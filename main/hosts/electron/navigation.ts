/**
 * Where pages may go. The window stays on the app; a frame stays on the course it was given; nothing opens a
 * window; nothing attaches a webview.
 */
import { app, type WebContents, type WebFrameMain } from 'electron'
import { APP_ORIGIN, courseOriginOf, isAppUrl } from './addresses.ts'

/** A navigation about to happen, as both of Electron's events describe it. */
export interface Navigation {
  readonly url: string
  readonly isMainFrame: boolean
  readonly frame: Pick<WebFrameMain, 'origin'> | null
  readonly initiator?: Pick<WebFrameMain, 'origin'> | null
}

/**
 * The window may only load the app again. A frame may go to a course when the app sends it there, and to
 * no other course than its own when a course does.
 */
export const isAllowedNavigation = ({ url, isMainFrame, frame, initiator }: Navigation): boolean => {
  const asking = initiator?.origin ?? frame?.origin ?? null
  if (isMainFrame) return isAppUrl(url) && asking === APP_ORIGIN
  const target = courseOriginOf(url)
  if (target === null) return false
  return asking === APP_ORIGIN || asking === target
}

/** Holds one page to the rules. */
export const guardNavigation = (contents: WebContents): void => {
  contents.on('will-navigate', (details) => {
    if (!isAllowedNavigation({ ...pick(details), isMainFrame: true })) details.preventDefault()
  })
  contents.on('will-frame-navigate', (details) => {
    if (!isAllowedNavigation(pick(details))) details.preventDefault()
  })
  // Nothing of ours redirects, so a redirect is somebody else's.
  contents.on('will-redirect', (details) => details.preventDefault())
  contents.on('will-attach-webview', (event) => event.preventDefault())
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
}

const pick = (details: Navigation): Navigation => ({
  url: details.url,
  isMainFrame: details.isMainFrame,
  frame: details.frame,
  initiator: details.initiator ?? null,
})

/** Holds every page there will ever be to the rules, whoever makes it. */
export const guardEveryPage = (): void => {
  app.on('web-contents-created', (_event, contents) => guardNavigation(contents))
}
