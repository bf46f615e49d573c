/**
 * The brain in the utility process. The first message says which profile to open and brings two ports, one
 * for each direction of asking; every later one brings a window's port.
 */
import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/message-port'
import { RPCHandler } from '@orpc/server/message-port'
import type { MessagePortMain, ParentPort } from 'electron'
import type { z } from 'zod'
import { asAppError } from '../../../shared/kernel/errors.ts'
import type { App } from '../../app/create-app.ts'
import type { Log, Ports } from '../../ports/index.ts'
import { rpcOptions } from '../../rpc/handler-options.ts'
import { brainService } from './brain-service.ts'
import { commandQueue } from './command-queue.ts'
import { electronPorts, type ShellClient } from './electron-ports.ts'
import { ToBrain, type BrainConfig, type FromBrain } from './process-contract.ts'

interface Deps {
  readonly parent: Pick<ParentPort, 'on' | 'postMessage'>
  readonly createApp: (ports: Ports) => App
  /** @returns gives the profile back. @throws AppError('profile.in-use') when another host has it */
  readonly lockProfile: (profile: string) => () => void
  readonly log: Log
  readonly exit: (code: number) => void
}

/** Serves until told to stop. */
export const serveBrain = ({ parent, createApp, lockProfile, log, exit }: Deps): void => {
  let app: App | null = null
  let unlock = (): void => undefined
  let windows: RPCHandler<App['context']> | null = null
  const say = (message: z.infer<typeof FromBrain>): void => parent.postMessage(message)

  const start = (config: BrainConfig, [toShell, fromShell]: readonly MessagePortMain[]): void => {
    if (!toShell || !fromShell) throw new TypeError('The start message brings two ports')
    const shell: ShellClient = createORPCClient(new RPCLink({ port: toShell }))
    toShell.start()
    const commands = commandQueue()
    // The shell starts a brain that has left again, behind its windows.
    const ports: Ports = { ...electronPorts(config, shell, commands, log), reopen: () => void stop() }
    unlock = lockProfile(config.profile)
    app = createApp(ports)
    windows = new RPCHandler(app.router, rpcOptions())
    new RPCHandler(brainService(app, ports, commands)).upgrade(fromShell)
    fromShell.start()
    app.start()
    say({ type: 'ready' })
  }

  const stop = async (): Promise<void> => {
    await app?.close()
    unlock()
    exit(0)
  }

  parent.on('message', ({ data, ports }) => {
    const message = ToBrain.safeParse(data)
    if (!message.success) return log('error', 'brain.message-ignored')
    try {
      if (message.data.type === 'stop') void stop()
      else if (message.data.type === 'start') start(message.data.config, ports)
      else if (app && windows && ports[0]) {
        windows.upgrade(ports[0], { context: app.context })
        ports[0].start()
      }
    } catch (error) {
      const { code, cause } = asAppError(error)
      log('error', 'brain.failed', { code, cause: cause instanceof Error ? cause.stack : String(cause) })
      // The shell ends this process once it has read why: leaving by ourselves could overtake the message.
      say({ type: 'failed', code })
    }
  })
}
