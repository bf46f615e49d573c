/**
 * The only message a page may send to Electron: “a port, please”. The sender must be the app's own page in the
 * window's main frame; a course in a frame, or a page that got there by whatever trick, hears nothing.
 */
import { ipcMain, type IpcMainEvent, type WebContents } from 'electron'
import type { Log } from '../../ports/index.ts'
import { APP_ORIGIN, isAppUrl } from './addresses.ts'
import type { BrainKeeper } from './brain-keeper.ts'

export const PORT_CHANNEL = 'carrel:port'
export const PORT_REQUEST_CHANNEL = 'carrel:port-please'

/** Whether this sender is the app itself. */
export const isOwnPage = (event: Pick<IpcMainEvent, 'sender' | 'senderFrame'>): boolean => {
  const frame = event.senderFrame
  return (
    frame !== null &&
    frame === event.sender.mainFrame &&
    frame.parent === null &&
    frame.origin === APP_ORIGIN &&
    isAppUrl(frame.url)
  )
}

/** Hands ports to pages that ask, and again to each of them whenever there is a new brain. */
export const handWindowPorts = (brain: Pick<BrainKeeper, 'connectWindow' | 'onStarted'>, log: Log): void => {
  const asked = new Set<WebContents>()

  const hand = (contents: WebContents): void => {
    if (contents.isDestroyed() || !isAppUrl(contents.mainFrame.url)) return
    const port = brain.connectWindow()
    if (port) contents.mainFrame.postMessage(PORT_CHANNEL, null, [port])
  }

  ipcMain.on(PORT_REQUEST_CHANNEL, (event) => {
    if (!isOwnPage(event)) return log('warn', 'ipc.refused', { channel: PORT_REQUEST_CHANNEL })
    const { sender } = event
    if (!asked.has(sender)) {
      asked.add(sender)
      sender.once('destroyed', () => asked.delete(sender))
    }
    hand(sender)
  })
  brain.onStarted(() => asked.forEach(hand))
}
