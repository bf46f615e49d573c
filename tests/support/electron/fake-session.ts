/** A session that keeps the handlers it is given, so that a test can ask them. */
import { EventEmitter } from 'node:events'
import type * as Electron from 'electron'
import { vi } from 'vitest'

type Handler<K extends keyof Electron.Session> = Electron.Session[K] extends (
  handler: infer H,
  ...rest: never[]
) => unknown
  ? NonNullable<H>
  : never

export class FakeSession extends EventEmitter {
  permissionRequest: Handler<'setPermissionRequestHandler'> | null = null
  permissionCheck: Handler<'setPermissionCheckHandler'> | null = null
  device: Handler<'setDevicePermissionHandler'> | null = null
  displayMedia: Handler<'setDisplayMediaRequestHandler'> | null = null
  usbProtected: Handler<'setUSBProtectedClassesHandler'> | null = null
  bluetooth: Handler<'setBluetoothPairingHandler'> | null = null
  beforeRequest:
    | ((
        details: Electron.OnBeforeRequestListenerDetails,
        answer: (response: Electron.CallbackResponse) => void,
      ) => void)
    | null = null
  readonly protocols = new Map<string, (request: Request) => Response | Promise<Response>>()
  readonly setProxy = vi.fn<Electron.Session['setProxy']>(() => Promise.resolve())
  readonly setSpellCheckerEnabled = vi.fn<Electron.Session['setSpellCheckerEnabled']>()
  readonly setSpellCheckerLanguages = vi.fn<Electron.Session['setSpellCheckerLanguages']>()

  setPermissionRequestHandler(handler: NonNullable<FakeSession['permissionRequest']>): void {
    this.permissionRequest = handler
  }
  setPermissionCheckHandler(handler: NonNullable<FakeSession['permissionCheck']>): void {
    this.permissionCheck = handler
  }
  setDevicePermissionHandler(handler: NonNullable<FakeSession['device']>): void {
    this.device = handler
  }
  setDisplayMediaRequestHandler(handler: NonNullable<FakeSession['displayMedia']>): void {
    this.displayMedia = handler
  }
  setUSBProtectedClassesHandler(handler: NonNullable<FakeSession['usbProtected']>): void {
    this.usbProtected = handler
  }
  setBluetoothPairingHandler(handler: NonNullable<FakeSession['bluetooth']>): void {
    this.bluetooth = handler
  }

  readonly webRequest = {
    onBeforeRequest: (listener: NonNullable<FakeSession['beforeRequest']>): void => {
      this.beforeRequest = listener
    },
  }
  readonly protocol = {
    handle: (scheme: string, handler: (request: Request) => Response | Promise<Response>): void =>
      void this.protocols.set(scheme, handler),
  }
}
