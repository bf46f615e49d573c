/**
 * Commands on their way to the windows. A link that starts the app arrives before any window listens, so what
 * nobody heard waits for the first who does.
 */
import type { AppCommand } from '../../../shared/features/app/contract.ts'

/** More would be a flood, not a person. */
const PATIENCE = 16

export interface CommandQueue {
  send(command: AppCommand): void
  /** @returns how to stop listening */
  listen(listener: (command: AppCommand) => void): () => void
}

export const commandQueue = (): CommandQueue => {
  const listeners = new Set<(command: AppCommand) => void>()
  const waiting: AppCommand[] = []
  return {
    send: (command) => {
      if (listeners.size > 0) for (const listener of listeners) listener(command)
      else if (waiting.push(command) > PATIENCE) waiting.shift()
    },
    listen: (listener) => {
      listeners.add(listener)
      for (const command of waiting.splice(0)) listener(command)
      return () => void listeners.delete(listener)
    },
  }
}
