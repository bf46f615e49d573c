/** The second loopback port: every course on an origin of its own, `http://<label>.localhost:<port>`. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { App } from '../../app/create-app.ts'
import { sendFile, sendText } from './send.ts'

export const contentServer = (app: () => App, port: () => number): Server =>
  createServer((request: IncomingMessage, response: ServerResponse) => {
    const match = /^([0-9a-f]{32})\.localhost:(\d+)$/.exec(request.headers.host ?? '')
    if (!match?.[1] || Number(match[2]) !== port()) {
      sendText(response, 421, 'Misdirected request')
      return
    }
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      sendText(response, 405, '', { allow: 'GET, HEAD' })
      return
    }
    app()
      .content.answer(match[1], request.url ?? '/')
      .then((answer) => {
        if (answer.kind === 'text') sendText(response, answer.status, answer.body, answer.headers)
        else sendFile(request, response, answer.file, answer.size, answer.headers)
      })
      .catch((error: unknown) => {
        app().context.log('error', 'content.failed', {
          cause: error instanceof Error ? error.stack : String(error),
        })
        if (response.headersSent) response.destroy()
        else sendText(response, 500, '')
      })
  })
