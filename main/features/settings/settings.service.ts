/** How this desk is set up. A stored value that no longer fits falls back to its default, alone. */
import { Settings, type SettingsPatch } from '../../../shared/features/settings/model.ts'
import type { SettingsRepository } from './settings.repository.ts'

export type SettingsService = ReturnType<typeof settingsService>

const readTolerantly = (json: string | null): Settings => {
  const stored: unknown = json === null ? {} : JSON.parse(json)
  const whole = Settings.safeParse(stored)
  if (whole.success) return whole.data
  const wrong = new Set(whole.error.issues.map((issue) => String(issue.path[0])))
  const kept = Object.entries(stored as Record<string, unknown>).filter(([key]) => !wrong.has(key))
  return Settings.parse(Object.fromEntries(kept))
}

/** @param changed told of every change, after it is on disk */
export const settingsService = (
  repository: SettingsRepository,
  changed: (settings: Settings) => void = () => undefined,
) => ({
  get: (): Settings => readTolerantly(repository.read()),
  /** Changes the given fields; on disk when it returns. */
  set: (patch: SettingsPatch): Settings => {
    const given = Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined))
    const next = Settings.parse({ ...readTolerantly(repository.read()), ...given })
    repository.write(JSON.stringify(next))
    changed(next)
    return next
  },
})
