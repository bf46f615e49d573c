/** The renderer's only way to the brain. */
export { asCarrelError, CarrelError } from './carrel-error.ts'
export { api, client, connect, connection } from './client.ts'
export type { ConnectionState } from './connection.ts'
export { queryClient } from './query-client.ts'
export { inShell, pathOf } from './shell-window.ts'
export { subscribeTo } from './subscription.ts'
export { useConnection } from './use-connection.ts'
export { useLibraryEvents } from './use-library-events.ts'
