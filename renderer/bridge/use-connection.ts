import { useSyncExternalStore } from 'react'
import { connection } from './client.ts'
import type { ConnectionState } from './connection.ts'

/** Whether the brain answers: `open`, or why not. */
export const useConnection = (): ConnectionState =>
  useSyncExternalStore(connection.subscribe, () => connection.state)
