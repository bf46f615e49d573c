export { settingsRepository } from './settings.repository.ts'
export { settingsRouter } from './settings.router.ts'
export { settingsService, type SettingsService } from './settings.service.ts'
