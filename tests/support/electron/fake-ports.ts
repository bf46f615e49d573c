/** Electron's message ports over Node's own: real structured clones, real asynchrony, the same events. */
import { EventEmitter } from 'node:events'
import { MessageChannel, type MessagePort } from 'node:worker_threads'
import type * as Electron from 'electron'

interface Envelope {
  readonly message: unknown
  readonly ports: readonly MessagePort[]
}

/** What has to be closed when a test ends: an open port keeps a process alive. */
const open = new Set<FakePort>()

export class FakePort
  extends EventEmitter
  implements Pick<Electron.MessagePortMain, 'postMessage' | 'start' | 'close'>
{
  readonly raw: MessagePort

  constructor(raw: MessagePort) {
    super()
    this.raw = raw
    open.add(this)
    raw.once('close', () => {
      open.delete(this)
      this.emit('close')
    })
  }

  postMessage(message: unknown, transfer: Electron.MessagePortMain[] = []): void {
    const ports = transfer.map((port) => asFake(port).raw)
    this.raw.postMessage({ message, ports } satisfies Envelope, ports)
  }

  /** As in Electron, nothing is heard before this. */
  start(): void {
    this.raw.on('message', ({ message, ports }: Envelope) =>
      this.emit('message', { data: message, ports: ports.map((port) => new FakePort(port)) }),
    )
  }

  close(): void {
    this.raw.close()
  }
}

const asFake = (port: unknown): FakePort => {
  if (port instanceof FakePort) return port
  throw new TypeError('An object could not be cloned.')
}

export class FakeMessageChannel {
  readonly port1: FakePort
  readonly port2: FakePort

  constructor() {
    const { port1, port2 } = new MessageChannel()
    this.port1 = new FakePort(port1)
    this.port2 = new FakePort(port2)
  }
}

export const closePorts = (): void => {
  for (const port of open) port.close()
}
