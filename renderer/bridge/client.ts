/** The one typed client. `client.library.list()` rejects with a CarrelError, never with anything else. */
import { createORPCClient } from '@orpc/client'
import type { ContractRouterClient } from '@orpc/contract'
import { createTanstackQueryUtils } from '@orpc/tanstack-query'
import type { Contract } from '../../shared/contract.ts'
import { Connection } from './connection.ts'
import { listenForPorts, openMessagePortLine } from './message-port-line.ts'
import { inShell } from './shell-window.ts'
import { openWebSocketLine } from './web-socket-line.ts'

export const connection = new Connection(inShell() ? openMessagePortLine : openWebSocketLine)

/** Opens the line to the brain. Called once, by the app's first script. */
export const connect = (): void => {
  if (inShell()) listenForPorts()
  connection.start()
}

export const client: ContractRouterClient<Contract> = createORPCClient(connection)

/** TanStack Query options and keys of every procedure: `useQuery(api.library.get.queryOptions({ input: { courseId } }))`. */
export const api = createTanstackQueryUtils(client)
