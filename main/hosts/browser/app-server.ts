/** The app's own origin: the built renderer, the RPC socket, uploads, and the bytes of PDFs. */
import { randomBytes } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import path from 'node:path'
import type { Duplex } from 'node:stream'
import { RPCHandler } from '@orpc/server/ws'
import { WebSocketServer } from 'ws'
import { CoursePath } from '../../../shared/kernel/brand.ts'
import { asAppError, transportOf } from '../../../shared/kernel/errors.ts'
import type { App } from '../../app/create-app.ts'
import { rpcOptions } from '../../rpc/handler-options.ts'
import { assetType } from '../../store/asset-type.ts'
import { appCsp } from '../app-csp.ts'
import { sendFile, sendText } from './send.ts'
import type { Sessions } from './session.ts'
import { signInPage } from './sign-in-page.ts'

interface Deps {
  readonly app: () => App
  /** False for the moment between two brains. */
  readonly isOpen: () => boolean
  readonly sessions: Sessions
  /** Folder of the built renderer. */
  readonly renderer: string
  /** `127.0.0.1:port`, known once listening. */
  readonly host: () => string
  /** CSP source of course origins. */
  readonly contentOrigins: () => string
}

/** Largest RPC message, bytes. */
const MESSAGE_LIMIT = 4 * 1024 * 1024

const common = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
}

export const appServer = (deps: Deps): Server => {
  const origin = (): string => `http://${deps.host()}`

  const sendPage = async (response: ServerResponse): Promise<void> => {
    const nonce = randomBytes(16).toString('base64')
    const html = (await readFile(path.join(deps.renderer, 'index.html'), 'utf8')).replaceAll(
      '__CSP_NONCE__',
      nonce,
    )
    sendText(response, 200, html, {
      ...common,
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'content-security-policy': appCsp(nonce, deps.contentOrigins(), `ws://${deps.host()}`),
    })
  }

  const sendAsset = async (
    request: IncomingMessage,
    response: ServerResponse,
    pathname: string,
  ): Promise<boolean> => {
    const file = path.join(deps.renderer, pathname)
    const type = assetType(file)
    if (!type || pathname === '/index.html' || !file.startsWith(deps.renderer + path.sep)) return false
    const info = await stat(file).catch(() => null)
    if (!info?.isFile()) return false
    const cache = pathname.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache'
    sendFile(request, response, file, info.size, { ...common, 'content-type': type, 'cache-control': cache })
    return true
  }

  const signIn = (response: ServerResponse, token: string): void => {
    const cookie = deps.sessions.redeem(token)
    if (cookie) response.setHeader('set-cookie', deps.sessions.setCookie(cookie))
    response.writeHead(303, { location: '/', 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' })
    response.end()
  }

  const upload = async (
    request: IncomingMessage,
    response: ServerResponse,
    segments: string[],
  ): Promise<void> => {
    if (request.headers.origin !== origin()) {
      sendText(response, 403, 'Forbidden')
      return
    }
    const [stage = '', ...rest] = segments
    await deps.app().staging.write(stage, rest.join('/'), request)
    response.writeHead(204).end()
  }

  const courseFile = (request: IncomingMessage, response: ServerResponse, segments: string[]): void => {
    const [label = '', ...rest] = segments
    const relative = CoursePath.safeParse(rest.join('/'))
    const file =
      relative.success && /^[0-9a-f]{32}$/.test(label) ? deps.app().fileByLabel(label, relative.data) : null
    if (!file) {
      sendText(response, 404, 'Not found', common)
      return
    }
    sendFile(request, response, file.file, file.size, {
      ...common,
      'content-type': file.mediaType === 'application/pdf' ? 'application/pdf' : 'application/octet-stream',
      'content-security-policy': "default-src 'none'; sandbox",
      'content-disposition': 'attachment',
    })
  }

  const route = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = new URL(request.url ?? '/', origin())
    const pathname = decodeURIComponent(url.pathname)
    const segments = pathname.split('/').slice(2)
    const get = request.method === 'GET' || request.method === 'HEAD'
    const token = url.searchParams.get('token')
    if (get && pathname === '/' && token) return signIn(response, token)
    const signedIn = deps.sessions.accepts(request.headers.cookie)
    if (pathname === '/rpc') return sendText(response, signedIn ? 426 : 401, '', common)
    if (!signedIn) {
      return sendText(response, 401, signInPage, {
        ...common,
        'content-type': 'text/html; charset=utf-8',
        'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'",
      })
    }
    if (request.method === 'PUT' && pathname.startsWith('/upload/'))
      return upload(request, response, segments)
    if (!get) return sendText(response, 405, '', { ...common, allow: 'GET, HEAD' })
    if (pathname.startsWith('/file/')) return courseFile(request, response, segments)
    if (pathname !== '/' && (await sendAsset(request, response, pathname))) return
    if (/\.[a-z0-9]+$/i.test(pathname)) return sendText(response, 404, 'Not found', common)
    await sendPage(response)
  }

  /** A name that resolves to loopback is not proof of who asks: DNS rebinding sends another Host. */
  const isOurs = (request: IncomingMessage): boolean => request.headers.host === deps.host()

  const server = createServer((request, response) => {
    if (!isOurs(request)) {
      sendText(response, 421, 'Misdirected request')
      return
    }
    route(request, response).catch((error: unknown) => {
      const known = error instanceof URIError ? null : asAppError(error)
      if (known?.code === 'internal.unexpected')
        deps.app().context.log('error', 'http.failed', { cause: String(error) })
      if (response.headersSent) response.destroy()
      else
        sendText(
          response,
          known ? transportOf[known.kind].status : 400,
          JSON.stringify({
            code: known?.code ?? 'request.invalid',
            data: known?.data ?? { issues: ['path'] },
          }),
          { ...common, 'content-type': 'application/json' },
        )
    })
  })

  const sockets = new WebSocketServer({ noServer: true, maxPayload: MESSAGE_LIMIT })
  /** One for each brain: after a restore there is another. */
  const handlers = new WeakMap<App, RPCHandler<App['context']>>()
  const handlerOf = (app: App): RPCHandler<App['context']> => {
    const known = handlers.get(app)
    if (known) return known
    const fresh = new RPCHandler(app.router, rpcOptions())
    handlers.set(app, fresh)
    return fresh
  }
  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    const refuse = (status: string): void => {
      socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`)
    }
    if (!isOurs(request) || request.url !== '/rpc') return refuse('404 Not Found')
    if (request.headers.origin !== origin()) return refuse('403 Forbidden')
    if (!deps.sessions.accepts(request.headers.cookie)) return refuse('401 Unauthorized')
    if (!deps.isOpen()) return refuse('503 Service Unavailable')
    sockets.handleUpgrade(request, socket, head, (client) => {
      const app = deps.app()
      void handlerOf(app).upgrade(client, { context: app.context })
    })
  })
  const hangUp = (): void => {
    for (const client of sockets.clients) client.terminate()
  }
  server.on('close', hangUp)
  // Said by the host when the brain is closed and opened again.
  server.on('hang-up', hangUp)
  return server
}
