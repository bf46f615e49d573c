/** Keeps an event stream open across lost connections. */
import { connection } from './client.ts'

const RETRY_MS = 500

const pause = (ms: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, ms)
    signal.addEventListener('abort', () => (clearTimeout(timer), resolve()), { once: true })
  })

/**
 * Calls `onEvent` for every event of a stream and opens it again whenever it ends.
 * @param open starts the stream, e.g. `(signal) => client.imports.watch(undefined, { signal })`
 * @param onReopen called each time a stream is there again after a gap: events may have been missed
 * @returns how to stop
 */
export const subscribeTo = <T>(
  open: (signal: AbortSignal) => Promise<AsyncIterable<T>>,
  onEvent: (event: T) => void,
  onReopen: () => void,
): (() => void) => {
  const controller = new AbortController()
  const { signal } = controller
  const run = async (): Promise<void> => {
    for (let first = true; !signal.aborted && connection.state !== 'locked'; first = false) {
      try {
        const events = await open(signal)
        if (!first) onReopen()
        for await (const event of events) onEvent(event)
      } catch {
        // The stream broke: the connection is mended elsewhere, here it is only asked again.
      }
      if (!signal.aborted) await pause(RETRY_MS, signal)
    }
  }
  void run()
  return () => controller.abort()
}
