import { expect, test } from 'vitest'
import { Settings, SettingsPatch } from '../../../../shared/features/settings/model.ts'

test('a change of one setting says nothing about the others', () => {
  expect(SettingsPatch.parse({ serif: false })).toEqual({ serif: false })
  expect(SettingsPatch.parse({})).toEqual({})
})

test('a change may set everything that settings have, and nothing else', () => {
  const all = Settings.parse({})
  expect(SettingsPatch.parse(all)).toEqual(all)
  expect(SettingsPatch.safeParse({ colour: 'red' }).success).toBe(false)
})

test('a change is held to the same limits as the settings', () => {
  expect(SettingsPatch.safeParse({ readingSize: 99 }).success).toBe(false)
  expect(SettingsPatch.safeParse({ theme: 'pink' }).success).toBe(false)
})
