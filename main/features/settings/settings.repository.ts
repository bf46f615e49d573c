/** Settings as one JSON value of the profile. */
import type { Db } from '../../db/open.ts'

export type SettingsRepository = ReturnType<typeof settingsRepository>

export const settingsRepository = (db: Db) => {
  const get = db.prepare<[], string>("SELECT value FROM meta WHERE key = 'settings'").pluck()
  const put = db.prepare<[string]>(
    "INSERT INTO meta (key, value) VALUES ('settings', ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value",
  )
  return {
    read: (): string | null => get.get() ?? null,
    write: (json: string): void => {
      put.run(json)
    },
  }
}
