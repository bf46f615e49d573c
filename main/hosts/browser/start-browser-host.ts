/** The browser host: the same brain in a plain Node process, its window a browser tab on loopback. */
import { once } from 'node:events'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { createApp, type App } from '../../app/create-app.ts'
import type { Ports } from '../../ports/index.ts'
import { nodePorts } from '../node-ports.ts'
import { appServer } from './app-server.ts'
import { contentServer } from './content-server.ts'
import { lockProfile } from '../profile-lock.ts'
import { sessions } from './session.ts'

export interface BrowserHost {
  /** The address to open, with the one-time token. */
  readonly url: string
  readonly origin: string
  readonly app: App
  close(): Promise<void>
}

export interface BrowserHostOptions {
  readonly profile: string
  /** 0: any free port. */
  readonly port: number
  readonly renderer: string
  readonly frameAssets: string
  readonly demoCourse: string | null
}

/** Tried first, so that an open tab finds the app again after a restart. */
export const DEFAULT_PORT = 4750

const listen = async (server: Server, port: number): Promise<number> => {
  server.listen(port, '127.0.0.1')
  await once(server, 'listening')
  return (server.address() as AddressInfo).port
}

/** Any free port when the wanted one is taken. */
const listenNear = async (make: () => Server, port: number): Promise<{ server: Server; port: number }> => {
  const server = make()
  try {
    return { server, port: await listen(server, port) }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error
    const other = make()
    return { server: other, port: await listen(other, 0) }
  }
}

const shut = async (server: Server): Promise<void> => {
  server.close()
  server.closeAllConnections()
  if (server.listening) await once(server, 'close')
}

/** @throws AppError('profile.in-use') when another Carrel has this profile open, and whatever createApp throws */
export const startBrowserHost = async (options: BrowserHostOptions): Promise<BrowserHost> => {
  const unlock = lockProfile(options.profile)
  let app: App | undefined
  const theApp = (): App => {
    if (!app) throw new Error('The app is not open yet')
    return app
  }
  try {
    const base = nodePorts(options.profile, options.frameAssets)
    const guard = sessions(path.join(options.profile, 'browser-sessions.json'), () => base.clock.now())
    let contentPort = 0
    let appPort = 0
    const host = (): string => `127.0.0.1:${appPort}`
    const content = await listenNear(
      () => contentServer(theApp, () => contentPort),
      options.port === 0 ? 0 : options.port + 1,
    )
    contentPort = content.port
    const makeAppServer = (): Server =>
      appServer({
        app: theApp,
        isOpen: () => app !== undefined,
        sessions: guard,
        renderer: options.renderer,
        host,
        contentOrigins: () => `http://*.localhost:${contentPort}`,
      })
    const main = await listenNear(makeAppServer, options.port)
    appPort = main.port
    const ports: Ports = {
      ...base,
      host: 'browser',
      paths: { ...base.paths, demoCourse: options.demoCourse },
      addresses: {
        contentOrigin: (label) => `http://${label}.localhost:${contentPort}`,
        fileUrl: (label, file) => `/file/${label}/${file.split('/').map(encodeURIComponent).join('/')}`,
        uploadUrl: (stageId) => `/upload/${stageId}`,
        appOrigin: () => `http://${host()}`,
      },
      reopen: () => {
        reopen().catch((error: unknown) => {
          base.log('error', 'brain.failed', { cause: String(error) })
          process.exit(1)
        })
      },
    }
    const start = (): void => {
      app = createApp(ports)
      app.start()
    }
    /** The windows lose their line for a moment and take it up again by themselves. */
    const reopen = async (): Promise<void> => {
      const before = theApp()
      app = undefined
      main.server.emit('hang-up')
      await before.close()
      start()
    }
    start()
    return {
      url: `http://${host()}/?token=${guard.token}`,
      origin: `http://${host()}`,
      get app() {
        return theApp()
      },
      close: async () => {
        await Promise.all([shut(main.server), shut(content.server)])
        await app?.close()
        unlock()
      },
    }
  } catch (error) {
    unlock()
    throw error
  }
}
