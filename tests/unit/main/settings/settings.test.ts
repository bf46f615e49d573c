import { describe, expect, test } from 'vitest'
import { settingsService } from '../../../../main/features/settings/index.ts'
import { Settings } from '../../../../shared/features/settings/model.ts'

const stored = (initial: string | null) => {
  let json = initial
  return { read: () => json, write: (next: string) => void (json = next) }
}

describe('settings', () => {
  test('a new profile has the defaults', () => {
    expect(settingsService(stored(null)).get()).toEqual(Settings.parse({}))
  })

  test('a change keeps what it does not name', () => {
    const service = settingsService(stored(null))
    service.set({ theme: 'sepia' })
    expect(service.set({ locale: 'zh-CN' })).toMatchObject({ theme: 'sepia', locale: 'zh-CN' })
  })

  test('one value that no longer fits falls back alone', () => {
    const service = settingsService(stored(JSON.stringify({ theme: 'neon', readingSize: 22 })))
    expect(service.get()).toMatchObject({ theme: 'system', readingSize: 22 })
  })
})
