import { os } from '../../rpc/os.ts'
import type { SettingsService } from './settings.service.ts'

export const settingsRouter = (service: SettingsService) =>
  os.settings.router({
    get: os.settings.get.handler(() => service.get()),
    set: os.settings.set.handler(({ input }) => service.set(input)),
  })
