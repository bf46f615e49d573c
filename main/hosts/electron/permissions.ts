/** Electron grants every permission unless told otherwise; here nothing is, but what the player needs. */
import type { Session } from 'electron'
import { isAppUrl } from './addresses.ts'

/** Fullscreen for the player, writing the clipboard for “copy”. Picture-in-picture asks for none. */
const GRANTED: ReadonlySet<string> = new Set(['fullscreen', 'clipboard-sanitized-write'])

/** @param asker address or origin of the frame that asks; the app's own window is the only one heard */
export const isGranted = (permission: string, asker: string, isMainFrame: boolean): boolean =>
  GRANTED.has(permission) && isMainFrame && isAppUrl(asker)

export const guardPermissions = (session: Session): void => {
  session.setPermissionRequestHandler((_contents, permission, answer, details) =>
    answer(isGranted(permission, details.requestingUrl, details.isMainFrame)),
  )
  session.setPermissionCheckHandler((_contents, permission, origin, details) =>
    isGranted(permission, details.requestingUrl ?? origin, details.isMainFrame),
  )
  session.setDevicePermissionHandler(() => false)
  session.setDisplayMediaRequestHandler((_request, answer) => answer(null))
  session.setUSBProtectedClassesHandler((details) => details.protectedClasses)
  session.setBluetoothPairingHandler((_details, answer) => answer({ confirmed: false }))
}
