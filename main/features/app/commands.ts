import { EventPublisher } from '@orpc/server'
import type { AppCommand } from '../../../shared/features/app/contract.ts'
import type { Ports } from '../../ports/index.ts'

/** What the host's menu asks of one window, from now until the signal aborts; silent where the host has no menu. */
export async function* watchCommands(
  ports: Pick<Ports, 'commands'>,
  signal: AbortSignal | undefined,
): AsyncGenerator<AppCommand> {
  const commands = new EventPublisher<{ command: AppCommand }>()
  const events = commands.subscribe('command', { signal })
  const stop = ports.commands?.((command) => commands.publish('command', command))
  try {
    yield* events
  } finally {
    stop?.()
  }
}
