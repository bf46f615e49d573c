/** The brain's Ports in the utility process: whatever needs the system is asked of the shell. */
import type { ContractRouterClient } from '@orpc/contract'
import type { Log, Ports } from '../../ports/index.ts'
import { nodePorts } from '../node-ports.ts'
import { APP_ORIGIN, courseFileUrl, courseOrigin } from './addresses.ts'
import type { CommandQueue } from './command-queue.ts'
import type { BrainConfig, shellContract } from './process-contract.ts'

export type ShellClient = ContractRouterClient<typeof shellContract>

/** Progress may change hundreds of times a second; a dock needs four. */
const PROGRESS_EVERY_MS = 250

/** Passes the newest value on at most every {@link PROGRESS_EVERY_MS}; null, the end, at once. */
const paced = (send: (fraction: number | null) => void): ((fraction: number | null) => void) => {
  let timer: NodeJS.Timeout | null = null
  let newest: number | null = null
  return (fraction) => {
    newest = fraction
    if (fraction === null) {
      if (timer) clearTimeout(timer)
      timer = null
      send(null)
    } else
      timer ??= setTimeout(() => {
        timer = null
        send(newest)
      }, PROGRESS_EVERY_MS)
  }
}

export const electronPorts = (
  config: BrainConfig,
  shell: ShellClient,
  commands: CommandQueue,
  log: Log,
): Ports => {
  /** For what the brain does not wait for: a shell that is going away is no reason to fail. */
  const tell = (call: Promise<unknown>): void => {
    call.catch((cause: unknown) => log('warn', 'shell.unreachable', { cause: String(cause) }))
  }
  const base = nodePorts(config.profile, config.frameAssets)
  return {
    ...base,
    host: 'electron',
    paths: { ...base.paths, demoCourse: config.demoCourse },
    addresses: {
      contentOrigin: courseOrigin,
      fileUrl: courseFileUrl,
      uploadUrl: () => null,
      appOrigin: () => APP_ORIGIN,
    },
    dialogs: { pickCourses: (what) => shell.pickCourses({ what }) },
    openExternal: async (url) => (await shell.openExternal({ url })).handled,
    desktop: {
      setProgress: paced((fraction) => tell(shell.setProgress({ fraction }))),
      notify: (title, body) => tell(shell.notify({ title, body })),
      addRecent: (path) => tell(shell.addRecent({ path })),
      settingsChanged: (settings) => tell(shell.settingsChanged(settings)),
    },
    commands: commands.listen,
    log,
  }
}
