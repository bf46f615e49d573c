/** The real app's procedures, called in memory. */
import { createRouterClient } from '@orpc/server'
import type { App } from '../../main/app/create-app.ts'
import { guarded } from '../../main/rpc/os.ts'

export const clientOf = (app: App) =>
  createRouterClient(app.router, {
    context: app.context,
    interceptors: [({ next, context, path }) => guarded(context, path, () => next())],
  })
