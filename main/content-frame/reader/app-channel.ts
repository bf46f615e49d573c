/**
 * The one way a lesson frame talks to the app around it. Messages in are checked for sender, origin and
 * shape; messages out go to the app's origin and nowhere else.
 */
import { AppMessage, type FrameMessage } from '../../../shared/features/study/frame-protocol.ts'

export interface AppChannel {
  post(message: FrameMessage): void
  listen(handle: (message: AppMessage) => void): void
}

/**
 * The origin of the page that embeds this frame. Chromium says it itself; elsewhere the address the app
 * opened has it, which can be trusted because `frame-ancestors` lets nobody else embed the lesson.
 */
export const appOrigin = (location: Location): string | null => {
  const ancestor = location.ancestorOrigins?.[0]
  const origin = ancestor ?? new URLSearchParams(location.search).get('app')
  return origin && /^[a-z][a-z0-9+.-]*:\/\/[^/]+$/.test(origin) ? origin : null
}

/** @param origin of the app; messages from anywhere else are dropped without an answer */
export const connectToApp = (frame: Window, origin: string): AppChannel => ({
  post: (message) => frame.parent.postMessage(message, origin),
  listen: (handle) =>
    frame.addEventListener('message', (event) => {
      if (event.source !== frame.parent || event.origin !== origin) return
      const message = AppMessage.safeParse(event.data)
      if (message.success) handle(message.data)
    }),
})
