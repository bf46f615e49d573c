/** One run of the brain: the utility process, the two ports between it and the shell, and its first words. */
import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/message-port'
import type { ContractRouterClient } from '@orpc/contract'
import { RPCHandler } from '@orpc/server/message-port'
import { MessageChannelMain, utilityProcess, type MessagePortMain } from 'electron'
import { FromBrain, type BrainConfig, type brainContract } from './process-contract.ts'
import type { ShellService } from './shell-service.ts'

export type BrainClient = ContractRouterClient<typeof brainContract>

/** After this long without an answer to “stop” it is ended; whatever was acknowledged is on disk. */
const STOP_PATIENCE_MS = 5_000

export interface BrainEvents {
  /** It could not open the profile and waits to be ended. @param code of the catalogue */
  failed(code: string): void
  exited(code: number): void
}

export interface BrainProcess {
  readonly client: BrainClient
  /** A new line to the brain. @returns the window's end */
  connectWindow(): MessagePortMain
  /** Lets it finish what it is writing. */
  stop(): Promise<void>
  kill(): void
}

/** @param modulePath the built brain.js */
export const forkBrain = (
  modulePath: string,
  config: BrainConfig,
  service: ShellService,
  events: BrainEvents,
): BrainProcess => {
  const child = utilityProcess.fork(modulePath, [], { serviceName: 'Carrel', stdio: 'inherit' })
  const asking = new MessageChannelMain()
  const answering = new MessageChannelMain()
  child.postMessage({ type: 'start', config }, [asking.port1, answering.port1])
  new RPCHandler(service).upgrade(asking.port2)
  asking.port2.start()
  const client: BrainClient = createORPCClient(new RPCLink({ port: answering.port2 }))
  answering.port2.start()

  child.on('message', (data: unknown) => {
    const message = FromBrain.safeParse(data)
    if (message.success && message.data.type === 'failed') events.failed(message.data.code)
  })
  let gone = false
  const exit = new Promise<void>((resolve) => {
    child.once('exit', (code) => {
      gone = true
      asking.port2.close()
      answering.port2.close()
      resolve()
      events.exited(code)
    })
  })

  return {
    client,
    connectWindow: () => {
      const { port1, port2 } = new MessageChannelMain()
      child.postMessage({ type: 'window' }, [port1])
      return port2
    },
    stop: async () => {
      if (gone) return
      child.postMessage({ type: 'stop' })
      const timer = setTimeout(() => child.kill(), STOP_PATIENCE_MS)
      await exit
      clearTimeout(timer)
    },
    kill: () => void child.kill(),
  }
}
