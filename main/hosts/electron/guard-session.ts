/** Everything the session must refuse, in one place: permissions, requests, downloads, and the network itself. */
import type { Session } from 'electron'
import type { Log } from '../../ports/index.ts'
import { APP_ORIGIN, FILE_PREFIX } from './addresses.ts'
import { guardNetwork } from './network.ts'
import { guardPermissions } from './permissions.ts'

/**
 * A proxy at which nobody listens: whatever slips past every other wall (a peer connection is held by no
 * content security policy) ends on this computer.
 */
const NOWHERE = { mode: 'fixed_servers', proxyRules: '127.0.0.1:9', proxyBypassRules: '<-loopback>' } as const

/** What the app itself made, or a course's file the learner asked the app for, may be saved; the system asks where. */
const isOwnDownload = (url: string): boolean =>
  url.startsWith(`blob:${APP_ORIGIN}/`) || url.startsWith(`${APP_ORIGIN}${FILE_PREFIX}`)

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
    if (!isOwnDownload(item.getURL())) event.preventDefault()
  })
  await session.setProxy(NOWHERE)
}
