/** The browser host's line: one WebSocket on the address the page came from. */
import { RPCLink } from '@orpc/client/websocket'
import { CarrelError } from './carrel-error.ts'
import type { Line } from './connection.ts'

const address = (): string => {
  const url = new URL('/rpc', location.href)
  url.protocol = url.protocol === 'https:' ? 'wss:' : 'ws:'
  return url.href
}

/** A refused upgrade looks like any failure to a page, so the same address is asked again over HTTP. */
const isRefused = async (): Promise<boolean> => {
  try {
    const { status } = await fetch('/rpc', { credentials: 'same-origin', cache: 'no-store' })
    return status === 401 || status === 403
  } catch {
    return false
  }
}

/** @throws CarrelError('request.denied') without a session, CarrelError('connection.lost') when nobody answers */
export const openWebSocketLine = async (): Promise<Line> => {
  const websocket = new WebSocket(address())
  const closed = new Promise<void>((resolve) => {
    websocket.addEventListener('close', () => resolve(), { once: true })
  })
  const link = new RPCLink({ websocket })
  const opened = await new Promise<boolean>((resolve) => {
    websocket.addEventListener('open', () => resolve(true), { once: true })
    void closed.then(() => resolve(false))
  })
  if (opened) return { link, closed }
  throw new CarrelError((await isRefused()) ? 'request.denied' : 'connection.lost')
}
