/** One link to the brain that mends itself: calls wait for it, a lost one is opened again. */
import type { ClientContext, ClientLink, ClientOptions } from '@orpc/client'
import { asCarrelError, CarrelError } from './carrel-error.ts'

/** An open line to the brain, until `closed` resolves. */
export interface Line {
  readonly link: ClientLink<ClientContext>
  readonly closed: Promise<void>
}

/**
 * Opens a line.
 * @throws CarrelError('request.denied') when this window has no right to one; anything else is tried again
 */
export type OpenLine = () => Promise<Line>

/** `locked`: the brain is there and refuses this window; only a reload can change that. */
export type ConnectionState = 'connecting' | 'open' | 'lost' | 'locked'

const FIRST_RETRY_MS = 250
const LAST_RETRY_MS = 5_000
/** How long a call waits for a line before it fails with `connection.lost`. */
const PATIENCE_MS = 8_000

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

export class Connection implements ClientLink<ClientContext> {
  #state: ConnectionState = 'connecting'
  #line: Line | null = null
  readonly #listeners = new Set<() => void>()
  readonly #open: OpenLine

  constructor(open: OpenLine) {
    this.#open = open
  }

  /** Opens the first line and keeps one open from then on. */
  start(): void {
    void this.#keepOpen()
  }

  get state(): ConnectionState {
    return this.#state
  }

  /** Calls back on every change of {@link state}; returns how to stop. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  async call(
    path: readonly string[],
    input: unknown,
    options: ClientOptions<ClientContext>,
  ): Promise<unknown> {
    const line = await this.#whenOpen(options.signal)
    try {
      return await line.link.call(path, input, options)
    } catch (error) {
      if (options.signal?.aborted) throw error
      if (this.#line !== line) throw new CarrelError('connection.lost', {}, { cause: error })
      throw asCarrelError(error)
    }
  }

  async #keepOpen(): Promise<void> {
    let wait = FIRST_RETRY_MS
    for (;;) {
      try {
        const line = await this.#open()
        this.#line = line
        this.#set('open')
        wait = FIRST_RETRY_MS
        await line.closed
        this.#line = null
        this.#set('lost')
      } catch (error) {
        if (error instanceof CarrelError && error.code === 'request.denied') return this.#set('locked')
        this.#set('lost')
        await pause(wait)
        wait = Math.min(wait * 2, LAST_RETRY_MS)
      }
    }
  }

  #set(state: ConnectionState): void {
    if (state === this.#state) return
    this.#state = state
    for (const listener of this.#listeners) listener()
  }

  #whenOpen(signal: AbortSignal | undefined): Promise<Line> {
    if (this.#line) return Promise.resolve(this.#line)
    return new Promise((resolve, reject) => {
      const settle = (): void => {
        if (this.#line) resolve(this.#line)
        else if (this.#state === 'locked') reject(new CarrelError('request.denied'))
        else return
        stop()
      }
      const unsubscribe = this.subscribe(settle)
      const timer = setTimeout(() => {
        stop()
        reject(new CarrelError('connection.lost'))
      }, PATIENCE_MS)
      const abort = (): void => {
        stop()
        reject(asAbort(signal))
      }
      const stop = (): void => {
        unsubscribe()
        clearTimeout(timer)
        signal?.removeEventListener('abort', abort)
      }
      signal?.addEventListener('abort', abort, { once: true })
      settle()
    })
  }
}

const asAbort = (signal: AbortSignal | undefined): Error =>
  signal?.reason instanceof Error ? signal.reason : new DOMException('Aborted', 'AbortError')
