/**
 * Prints a lesson from a frame of its own: pages then break between lines, and only the lesson is printed.
 * That frame alone may open a dialog, because printing is one.
 */
import type { ReadingStyle } from '../../../shared/features/study/frame-protocol.ts'
import { frameAddress } from './frame-address.ts'

/** The print dialog blocks the frame; once it is gone nothing needs the copy any more. */
const KEPT_MS = 10 * 60_000

let last: HTMLIFrameElement | null = null

export const printLesson = (frameUrl: string, style: ReadingStyle): void => {
  last?.remove()
  const frame = document.createElement('iframe')
  frame.setAttribute('sandbox', 'allow-scripts allow-same-origin allow-modals')
  frame.setAttribute('aria-hidden', 'true')
  frame.tabIndex = -1
  frame.dataset['print'] = ''
  Object.assign(frame.style, {
    position: 'fixed',
    inset: '0',
    width: '100%',
    height: '100%',
    zIndex: '-1',
    visibility: 'hidden',
  })
  frame.src = frameAddress(frameUrl, { ...style, theme: 'light' }, { print: '1' })
  document.body.append(frame)
  last = frame
  setTimeout(() => frame.remove(), KEPT_MS)
}
