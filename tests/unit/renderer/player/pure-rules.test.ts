import { describe, expect, test } from 'vitest'
import {
  trackFor,
  trackName,
  transcriptTrack,
} from '../../../../renderer/features/transcript/caption-choice.ts'
import { chapterAt, chapterSpans } from '../../../../renderer/features/player/chapter-at.ts'
import { rateText, RATES, stepRate } from '../../../../renderer/features/player/rates.ts'
import { minutesLeft, sleepVolume, type Sleep } from '../../../../renderer/features/player/sleep.ts'

const track = (language: string, label = language) => ({ path: `${label}.vtt`, language, label })
const tracks = [track('en'), track('zh-CN'), track('pt-BR')]

describe('captions', () => {
  test('the same tag is preferred, then the same language elsewhere', () => {
    expect(trackFor(tracks, 'zh-CN')?.language).toBe('zh-CN')
    expect(trackFor(tracks, 'zh-TW')?.language).toBe('zh-CN')
    expect(trackFor(tracks, 'pt')?.language).toBe('pt-BR')
    expect(trackFor(tracks, 'de')).toBeNull()
  })

  test('off is off, even where a track would fit', () => {
    expect(trackFor(tracks, null)).toBeNull()
  })

  test('an unmarked file is better than none', () => {
    expect(trackFor([track('und', 'Captions')], 'en')?.label).toBe('Captions')
  })

  test('the transcript shows something even with captions off', () => {
    expect(transcriptTrack(tracks, null, 'zh-CN')?.language).toBe('zh-CN')
    expect(transcriptTrack([track('fr')], null, 'en')?.language).toBe('fr')
    expect(transcriptTrack([], 'en', 'en')).toBeNull()
  })

  test('languages are named in the language of the window', () => {
    expect(trackName(track('zh-CN'), 'en')).toBe('Chinese (China)')
    expect(trackName(track('en'), 'zh-CN')).toBe('英语')
    expect(trackName(track('und', 'Talk'), 'en')).toBe('Talk')
    expect(trackName(track('not a tag', 'Odd'), 'en')).toBe('Odd')
  })
})

describe('speed', () => {
  test('steps through what the menu offers and stops at both ends', () => {
    expect(stepRate(1, 1)).toBe(1.25)
    expect(stepRate(1, -1)).toBe(0.75)
    expect(stepRate(3, 1)).toBe(3)
    expect(stepRate(0.5, -1)).toBe(0.5)
    expect(stepRate(1.1, 1)).toBe(1.25)
    expect([RATES[0], RATES.at(-1)]).toEqual([0.5, 3])
  })

  test('is written without noughts', () => {
    expect([1, 1.25, 2.5].map(rateText)).toEqual(['1×', '1.25×', '2.5×'])
  })
})

describe('chapters', () => {
  const chapters = [
    { title: 'a', start: 0 },
    { title: 'b', start: 10 },
    { title: 'late', start: 99 },
  ]
  test('each reaches to the next, the last to the end, and none beyond', () => {
    expect(chapterSpans(chapters, 30).map(({ start, end }) => [start, end])).toEqual([
      [0, 10],
      [10, 30],
    ])
  })
  test('a second belongs to the chapter that began last', () => {
    expect(chapterAt(chapters, 10)?.title).toBe('b')
    expect(chapterAt([{ title: 'b', start: 10 }], 3)).toBeNull()
  })
})

describe('the sleep timer', () => {
  const at: Sleep = { kind: 'at', endsAt: 600_000, minutes: 10 }
  test('keeps the volume until the last twenty seconds, then fades to silence', () => {
    expect(sleepVolume(at, 0)).toBe(1)
    expect(sleepVolume(at, 580_000)).toBe(1)
    expect(sleepVolume(at, 590_000)).toBe(0.5)
    expect(sleepVolume(at, 600_000)).toBe(0)
    expect(sleepVolume(at, 700_000)).toBe(0)
    expect(sleepVolume({ kind: 'lesson-end' }, 0)).toBe(1)
  })
  test('counts minutes down, the last one to its end', () => {
    expect(minutesLeft(at, 0)).toBe(10)
    expect(minutesLeft(at, 599_000)).toBe(1)
    expect(minutesLeft(at, 600_000)).toBe(0)
    expect(minutesLeft({ kind: 'off' }, 0)).toBeNull()
  })
})
