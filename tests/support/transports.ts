/** A client over each transport the app answers on: in memory, a MessagePort, the browser host's WebSocket. */
import { MessageChannel } from 'node:worker_threads'
import { createORPCClient } from '@orpc/client'
import { RPCLink as PortLink } from '@orpc/client/message-port'
import { RPCLink as SocketLink } from '@orpc/client/websocket'
import { RPCHandler as PortHandler } from '@orpc/server/message-port'
import { WebSocket } from 'ws'
import type { App } from '../../main/app/create-app.ts'
import { rpcOptions } from '../../main/rpc/handler-options.ts'
import { clientOf } from './client-of.ts'

export type Call = (path: readonly string[], input: unknown) => Promise<unknown>

export interface Transport {
  readonly name: string
  readonly call: Call
  close(): void
}

/** Follows a path through a client's proxies. */
const callOf =
  (client: unknown): Call =>
  (path, input) => {
    let at = client
    for (const step of path) at = (at as Record<string, unknown>)[step]
    return (at as (input: unknown) => Promise<unknown>)(input)
  }

export const inMemory = (app: App): Transport => ({
  name: 'in memory',
  call: callOf(clientOf(app)),
  close: () => undefined,
})

export const overPort = (app: App): Transport => {
  const { port1, port2 } = new MessageChannel()
  new PortHandler(app.router, rpcOptions()).upgrade(port1, { context: app.context })
  port1.start()
  port2.start()
  return {
    name: 'MessagePort',
    call: callOf(createORPCClient(new PortLink({ port: port2 }))),
    close: () => {
      port1.close()
    },
  }
}

/** Signs in with the printed address, as a browser would. @returns the Cookie header */
export const signIn = async (url: string): Promise<string> => {
  const response = await fetch(url, { redirect: 'manual' })
  const cookie = response.headers.get('set-cookie')?.split(';')[0]
  if (!cookie) throw new Error(`No cookie from ${url}: ${response.status}`)
  return cookie
}

export const overSocket = async (origin: string, cookie: string): Promise<Transport> => {
  const socket = new WebSocket(`${origin.replace('http', 'ws')}/rpc`, { origin, headers: { cookie } })
  await new Promise((resolve, reject) => {
    socket.once('open', resolve)
    socket.once('error', reject)
  })
  return {
    name: 'WebSocket',
    call: callOf(createORPCClient(new SocketLink({ websocket: socket as never }))),
    close: () => {
      socket.terminate()
    },
  }
}
