import { expect, test } from 'vitest'
import { keptAutomatic } from '../../../../main/features/safety/backup-folder.ts'

const HOUR = 3_600_000

test('of hourly backups over a month, the 24 newest stay and the last of each of 14 days', () => {
  const end = Date.UTC(2026, 10, 30, 23, 30)
  const all = Array.from({ length: 24 * 30 }, (_, n) => ({ takenAt: end - n * HOUR }))
  const kept = [...keptAutomatic(all)]
  expect(all.slice(0, 24).every((backup) => kept.includes(backup))).toBe(true)
  const days = new Set(kept.map(({ takenAt }) => new Date(takenAt).toISOString().slice(0, 10)))
  expect(days.size).toBe(14)
  expect(kept).toHaveLength(24 + 13)
  // Of an older day it is the last that stays.
  const older = kept.filter(({ takenAt }) => takenAt < end - 24 * HOUR)
  expect(older.every(({ takenAt }) => new Date(takenAt).getUTCHours() === 23)).toBe(true)
})

test('a month away from the desk takes no backup with it', () => {
  const backups = [1, 30, 31, 300].map((days) => ({ takenAt: Date.UTC(2026, 10, 22) - days * 24 * HOUR }))
  expect(keptAutomatic(backups).size).toBe(4)
})
