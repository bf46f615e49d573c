/** Who this device is, and the newest timestamp it knows. */
import type { DeviceId } from '../../shared/kernel/brand.ts'
import type { Db } from './open.ts'

export type DeviceRepository = ReturnType<typeof deviceRepository>

export const deviceRepository = (db: Db) => {
  const get = db.prepare<[], DeviceId>("SELECT value FROM meta WHERE key = 'device'").pluck()
  const put = db.prepare<[string]>(
    "INSERT INTO meta (key, value) VALUES ('device', ?) ON CONFLICT DO NOTHING",
  )
  const newest = db
    .prepare<[], string | null>(
      `SELECT max(coalesce((SELECT max(max(coalesce(completed_at, ''), coalesce(position_at, ''))) FROM progress_lesson), ''),
                  coalesce((SELECT max(changed_at) FROM annotation), ''),
                  coalesce((SELECT max(at) FROM card_review), ''))`,
    )
    .pluck()
  const started = db.prepare("INSERT INTO meta (key, value) VALUES ('started', '1') ON CONFLICT DO NOTHING")
  return {
    /** True once in the life of a profile. */
    firstStart: (): boolean => started.run().changes === 1,
    /** The device's id, made on the first call. */
    id: (newId: () => string): DeviceId => {
      const known = get.get()
      if (known) return known
      put.run(newId())
      return get.get() ?? (newId() as DeviceId)
    },
    newestStamp: (): string | null => newest.get() ?? null,
  }
}
