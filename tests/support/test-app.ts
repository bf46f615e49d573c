/** The real app on a real profile in a temporary folder; only the host's ports are stand-ins. */
import { createRouterClient } from '@orpc/server'
import { onTestFinished } from 'vitest'
import { createApp, type App } from '../../main/app/create-app.ts'
import { nodePorts } from '../../main/hosts/node-ports.ts'
import type { Ports } from '../../main/ports/index.ts'
import { guarded } from '../../main/rpc/os.ts'
import { tempDir } from './temp-dir.ts'

export interface TestApp {
  readonly app: App
  readonly profile: string
  /** Every procedure, in memory. */
  readonly client: ReturnType<typeof clientOf>
}

export const clientOf = (app: App) =>
  createRouterClient(app.router, {
    context: app.context,
    interceptors: [({ next, context, path }) => guarded(context, path, () => next())],
  })

/** @param change replaces some ports */
export const testApp = (profile = tempDir(), change: Partial<Ports> = {}): TestApp => {
  const ports: Ports = { ...nodePorts(profile, '/nowhere'), host: 'test', log: () => undefined, ...change }
  const app = createApp(ports)
  onTestFinished(() => app.close())
  return { app, profile, client: clientOf(app) }
}
