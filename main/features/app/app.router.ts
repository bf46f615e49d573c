import { os } from '../../rpc/os.ts'
import type { Ports } from '../../ports/index.ts'
import { watchCommands } from './commands.ts'

/** What the app is and where it runs; opening addresses outside is the host's to do. */
export const appRouter = (ports: Ports, sqlite: string) =>
  os.app.router({
    info: os.app.info.handler(() => ({
      version: ports.version,
      host: ports.host,
      platform: process.platform,
      profile: ports.paths.profile,
      sqlite,
      node: process.versions.node,
      nativeDialogs: ports.dialogs !== null,
      contentOrigin: ports.addresses.contentOrigin('{label}'),
    })),
    openExternal: os.app.openExternal.handler(async ({ input }) => ({
      opened: await ports.openExternal(input.url),
    })),
    commands: os.app.commands.handler(({ signal }) => watchCommands(ports, signal)),
  })
