import { describe, expect, test } from 'vitest'
import type { Session } from 'electron'
import { guardPermissions } from '../../../main/hosts/electron/permissions.ts'
import { FakeSession } from '../../support/electron/fake-session.ts'

const MINE = `carrel-course://${'a'.repeat(32)}`
/** Every permission Electron knows (electron.d.ts), all but the two that are granted. */
const REFUSED = [
  'ar automatic-fullscreen background-fetch background-sync captured-surface-control clipboard-read',
  'deprecated-sync-clipboard-read display-capture fileSystem geolocation geolocation-approximate hand-tracking hid',
  'idle-detection keyboardLock local-fonts local-network local-network-access loopback-network media mediaKeySystem',
  'midi midiSysex nfc notifications openExternal payment-handler periodic-background-sync persistent-storage',
  'pointerLock screen-wake-lock sensors serial smart-card speaker-selection storage-access system-wake-lock',
  'top-level-storage-access usb vr web-app-installation web-printing window-management unknown anything-new',
].flatMap((line) => line.split(' '))

const guarded = (): FakeSession => {
  const session = new FakeSession()
  guardPermissions(session as unknown as Session)
  return session
}

const ask = (
  session: FakeSession,
  permission: string,
  requestingUrl: string,
  isMainFrame = true,
): boolean => {
  let answered: boolean | undefined
  session.permissionRequest?.({} as never, permission as never, (granted) => (answered = granted), {
    requestingUrl,
    isMainFrame,
  })
  const checked = session.permissionCheck?.(null, permission as never, new URL(requestingUrl).origin, {
    requestingUrl,
    isMainFrame,
  })
  expect(checked, 'asking and checking agree').toBe(answered)
  return answered ?? true
}

describe('permissions', () => {
  test.each(REFUSED)('%s is refused, even to the app', (permission) => {
    expect(ask(guarded(), permission, 'carrel://app/')).toBe(false)
  })

  test.each(['fullscreen', 'clipboard-sanitized-write'])('%s is the app’s alone', (permission) => {
    const session = guarded()
    expect(ask(session, permission, 'carrel://app/')).toBe(true)
    expect(ask(session, permission, 'carrel://app/', false)).toBe(false)
    expect(ask(session, permission, `${MINE}/f/a.html`)).toBe(false)
    expect(ask(session, permission, 'https://app/')).toBe(false)
  })

  test('no device, no screen, no pairing', () => {
    const session = guarded()
    expect(session.device?.({} as never)).toBe(false)
    session.displayMedia?.({} as never, (streams) => expect(streams).toBeNull())
    session.bluetooth?.({} as never, (response) => expect(response).toEqual({ confirmed: false }))
    const protectedClasses = ['audio', 'video']
    expect(session.usbProtected?.({ protectedClasses } as never)).toEqual(protectedClasses)
  })
})
