/** Everything the session must refuse, in one place: permissions, requests, downloads, and the network itself. */
import type { Session } from 'electron'
import type { Log } from '../../ports/index.ts'
import { APP_ORIGIN } from './addresses.ts'
import { guardNetwork } from './network.ts'
import { guardPermissions } from './permissions.ts'

/**
 * A proxy at which nobody listens: whatever slips past every other wall (a peer connection is held by no
 * content security policy) ends on this computer.
 */
const NOWHERE = { mode: 'fixed_servers', proxyRules: '127.0.0.1:9', proxyBypassRules: '<-loopback>' } as const

/** @param devTools false in a packaged app */
export const guardSession = async (
  session: Session,
  { devTools, log }: { devTools: boolean; log: Log },
): Promise<void> => {
  guardPermissions(session)
  guardNetwork(session, {
    devTools,
    blocked: (resourceType) => log('warn', 'network.blocked', { resourceType }),
  })
  session.on('will-download', (event, item) => {
    // What the app itself made may be saved; the system asks where.
    if (!item.getURL().startsWith(`blob:${APP_ORIGIN}/`)) event.preventDefault()
  })
  await session.setProxy(NOWHERE)
}
