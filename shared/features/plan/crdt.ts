/**
 * Time studied, in a course's study document: `studied`, a Y.Map `<day>:<device>` → seconds. Each device only makes
 * its own number grow; the day's time is the sum of all of them (a grow-only counter).
 */
import type * as Y from 'yjs'
import { z } from 'zod'
import type { DeviceId } from '../../kernel/brand.ts'
import { Day } from './model.ts'

const Seconds = z.number().int().min(0).max(1_000_000)

/** Adds seconds of study on this device. */
export const addStudied = (doc: Y.Doc, day: Day, device: DeviceId, seconds: number): void => {
  const studied = doc.getMap<unknown>('studied')
  const before = Seconds.safeParse(studied.get(`${day}:${device}`)).data ?? 0
  studied.set(`${day}:${device}`, before + seconds)
}

/** Seconds by day over all devices. */
export const studiedOf = (doc: Y.Doc): Map<Day, number> => {
  const out = new Map<Day, number>()
  for (const [key, value] of doc.getMap<unknown>('studied')) {
    const day = Day.safeParse(key.slice(0, 10))
    const seconds = Seconds.safeParse(value)
    if (day.success && seconds.success) out.set(day.data, (out.get(day.data) ?? 0) + seconds.data)
  }
  return out
}
