/** Electron's line: a MessagePort the preload script hands across, and another after each restart of the brain. */
import { RPCLink } from '@orpc/client/message-port'
import type { Line } from './connection.ts'

const PORT_MESSAGE = 'carrel:port'
const PORT_REQUEST = 'carrel:port-please'

/** Ports that arrived before somebody waited for them; only the newest is alive. */
let arrived: MessagePort | null = null
let waiting: ((port: MessagePort) => void) | null = null
let replaced: (() => void) | null = null

const isOurs = (event: MessageEvent<unknown>): boolean =>
  event.source === window && event.origin === location.origin && event.data === PORT_MESSAGE

/** Listens for ports. Call once, before the first {@link openMessagePortLine}. */
export const listenForPorts = (): void => {
  window.addEventListener('message', (event: MessageEvent<unknown>) => {
    const port = event.ports[0]
    if (!port || !isOurs(event)) return
    // A new port means that the brain behind the old one is gone.
    replaced?.()
    if (waiting) waiting(port)
    else arrived = port
    waiting = null
  })
  // The preload script may have spoken before this script ran.
  window.postMessage(PORT_REQUEST, location.origin)
}

const nextPort = (): Promise<MessagePort> => {
  const port = arrived
  arrived = null
  if (port) return Promise.resolve(port)
  return new Promise((resolve) => {
    waiting = resolve
  })
}

export const openMessagePortLine = async (): Promise<Line> => {
  const port = await nextPort()
  const closed = new Promise<void>((resolve) => {
    replaced = resolve
    port.addEventListener('close', () => resolve(), { once: true })
  })
  const link = new RPCLink({ port })
  port.start()
  void closed.then(() => port.close())
  return { link, closed }
}
