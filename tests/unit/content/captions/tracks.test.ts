import { describe, expect, test } from 'vitest'
import { CoursePath } from '../../../../shared/kernel/brand.ts'
import { captionTrack, pairCaptions } from '../../../../main/content/captions/index.ts'
import {
  canonicalLanguage,
  languageOfName,
  languageOfText,
} from '../../../../main/content/captions/language.ts'

describe('the language of captions', () => {
  test.each([
    ['talk.zh-CN', 'zh-CN'],
    ['talk.en', 'en'],
    ['talk.en.forced', 'en'],
    ['subtitles_en', 'en'],
    ['talk-pt-br', 'pt-BR'],
    ['talk_zh_Hans', 'zh-Hans'],
    ['talk.English', 'en'],
    ['talk.chs', 'zh-Hans'],
    ['talk.中文', 'zh'],
    ['讲座_日本語', 'ja'],
    ['how_to', null],
    ['week-is', null],
    ['talk', null],
    ['talk.v2', null],
  ])('by name: %s is %s', (name, language) => {
    expect(languageOfName(name)).toBe(language)
  })

  test.each([
    ['这是一个关于机器学习的课程', 'zh'],
    ['これは機械学習のコースです', 'ja'],
    ['이것은 강의입니다', 'ko'],
    ['Это лекция о машинах', 'ru'],
    ['This is the lecture and it is about the machines that you know', 'en'],
    ['Das ist die Vorlesung und wir sind nicht allein', 'de'],
    ['Lorem ipsum dolor', null],
    ['', null],
  ])('by words: %s is %s', (text, language) => {
    expect(languageOfText(text)).toBe(language)
  })

  test('is a real one or none', () => {
    expect(canonicalLanguage('EN_us')).toBe('en-US')
    expect(canonicalLanguage('xx')).toBeNull()
    expect(canonicalLanguage('"><script>')).toBeNull()
    expect(canonicalLanguage('')).toBeNull()
  })

  test('of a track: what its author says, its name, its header, its words', async () => {
    const track = async (name: string, text: string, hints = {}) =>
      (await captionTrack(CoursePath.parse(name), Buffer.from(text), hints)).track
    const english = 'WEBVTT\n\n00:01.000 --> 00:09.000\nThis is the one that you and I are in\n'
    expect(await track('a.vtt', english)).toEqual({ path: 'a.vtt', language: 'en', label: 'English' })
    expect(await track('a.zh.vtt', english)).toMatchObject({ language: 'zh', label: '中文' })
    expect(await track('a.vtt', english.replace('WEBVTT', 'WEBVTT\nLanguage: fr'))).toMatchObject({
      label: 'Français',
    })
    expect(await track('a.zh.vtt', english, { language: 'de', label: 'Mein' })).toMatchObject({
      language: 'de',
      label: 'Mein',
    })
    expect(await track('notes.vtt', 'WEBVTT\n\n00:01.000 --> 00:09.000\nLorem\n')).toMatchObject({
      language: 'und',
      label: 'notes',
    })
  })
})

describe('captions and recordings', () => {
  const pairs = (media: string[], captions: string[]): Record<string, string[]> =>
    Object.fromEntries(
      [...pairCaptions(media, captions)].map(([medium, found]) => [
        medium,
        found.map(({ path, suffix }) => `${path} ${suffix}`),
      ]),
    )

  test('go together by name, in the same folder or one for subtitles', () => {
    expect(
      pairs(
        ['a/talk.mp4', 'a/other.mp4'],
        [
          'a/talk.vtt',
          'a/talk.zh-CN.srt',
          'a/Talk_en.vtt',
          'a/subtitles/talk.fr.vtt',
          'b/talk.vtt',
          'a/talks.vtt',
        ],
      ),
    ).toEqual({
      'a/talk.mp4': [
        'a/talk.vtt ',
        'a/talk.zh-CN.srt .zh-CN',
        'a/Talk_en.vtt _en',
        'a/subtitles/talk.fr.vtt .fr',
      ],
      'a/other.mp4': [],
    })
  })

  test('the longer name wins, formats of one recording share', () => {
    expect(pairs(['talk.mp4', 'talk-2.mp4'], ['talk-2.en.vtt'])).toEqual({
      'talk.mp4': [],
      'talk-2.mp4': ['talk-2.en.vtt .en'],
    })
    expect(pairs(['talk.mp4', 'talk.webm'], ['talk.vtt'])).toEqual({
      'talk.mp4': ['talk.vtt '],
      'talk.webm': ['talk.vtt '],
    })
  })

  test('the only recording of a folder takes captions of any name', () => {
    expect(pairs(['a/talk.mp4'], ['a/subtitles_en.vtt'])).toEqual({
      'a/talk.mp4': ['a/subtitles_en.vtt subtitles_en'],
    })
    expect(pairs(['a/talk.mp4', 'a/x.mp3'], ['a/subtitles_en.vtt'])).toEqual({
      'a/talk.mp4': [],
      'a/x.mp3': [],
    })
  })

  test('are paired by the thousand in one folder in under a second', () => {
    const media = Array.from({ length: 5000 }, (_, n) => `course/lesson ${n}.mp4`)
    const captions = media.flatMap((_, n) => [`course/lesson ${n}.en.vtt`, `course/subs/lesson ${n}_zh.srt`])
    const started = performance.now()
    const found = pairCaptions(media, [...captions, 'course/no such.vtt'])
    expect(performance.now() - started).toBeLessThan(1000)
    expect(found.get('course/lesson 4999.mp4')).toEqual([
      { path: 'course/lesson 4999.en.vtt', suffix: '.en' },
      { path: 'course/subs/lesson 4999_zh.srt', suffix: '_zh' },
    ])
    expect([...found.values()].every((each) => each.length === 2)).toBe(true)
  })
})
