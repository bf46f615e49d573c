/** A utility process without a process: what is posted to it arrives at a parentPort, and back. */
import { EventEmitter } from 'node:events'
import type * as Electron from 'electron'
import { vi } from 'vitest'
import { FakeMessageChannel, type FakePort } from './fake-ports.ts'

/** `process.parentPort` as the child sees it. */
export class FakeParentPort extends EventEmitter implements Pick<Electron.ParentPort, 'postMessage'> {
  readonly #line: FakePort

  constructor(line: FakePort) {
    super()
    this.#line = line
    // Electron keeps messages until somebody listens.
    this.once('newListener', () =>
      queueMicrotask(() => {
        line.on('message', (event) => this.emit('message', event))
        line.start()
      }),
    )
  }

  postMessage(message: unknown): void {
    this.#line.postMessage(message)
  }
}

export class FakeUtilityProcess
  extends EventEmitter
  implements Pick<Electron.UtilityProcess, 'postMessage' | 'kill'>
{
  readonly modulePath: string
  readonly options: Electron.ForkOptions | undefined
  /** The child's end. */
  readonly parentPort: FakeParentPort
  readonly #line: FakePort
  #running = true

  constructor(modulePath: string, options: Electron.ForkOptions | undefined) {
    super()
    this.modulePath = modulePath
    this.options = options
    const { port1, port2 } = new FakeMessageChannel()
    this.#line = port1
    this.parentPort = new FakeParentPort(port2)
    port1.on('message', (event: { data: unknown }) => this.emit('message', event.data))
    port1.start()
  }

  postMessage(message: unknown, transfer?: Electron.MessagePortMain[]): void {
    this.#line.postMessage(message, transfer)
  }

  readonly kill = vi.fn<Electron.UtilityProcess['kill']>(() => {
    this.exit(143)
    return true
  })

  /** Ends it, as a crash or its own `process.exit` would. */
  exit(code: number): void {
    if (!this.#running) return
    this.#running = false
    this.#line.close()
    this.emit('exit', code)
  }
}

/** Every process forked in this test, oldest first. */
export const forked: FakeUtilityProcess[] = []

export const fakeUtilityProcess = {
  fork: (modulePath: string, _args?: string[], options?: Electron.ForkOptions): FakeUtilityProcess => {
    const child = new FakeUtilityProcess(modulePath, options)
    forked.push(child)
    return child
  },
}
