import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseCaptions, serialiseCaptions } from '../../../../main/content/captions/index.ts'
import { Cue } from '../../../../shared/features/study/model.ts'
import { realMaterial } from '../../../support/real-material.ts'

const vtt = async (body: string) => (await parseCaptions(`WEBVTT\n\n${body}`, 'a.vtt')).cues
const words = async (payload: string): Promise<[string | null, string] | undefined> => {
  const [cue] = await vtt(`00:01.000 --> 00:02.000\n${payload}`)
  return cue && [cue.voice, cue.text]
}

describe('WebVTT', () => {
  test('cues with identifiers, settings and hours', async () => {
    expect(
      await vtt(
        'one\n00:01.500 --> 00:02.000 align:start size:50%\nA\nB\n\n01:00:00.000 --> 01:00:01.000\nC',
      ),
    ).toEqual([
      { start: 1.5, end: 2, text: 'A\nB', voice: null },
      { start: 3600, end: 3601, text: 'C', voice: null },
    ])
  })

  test('notes, styles and regions are no cues', async () => {
    const { cues, rejected } = await parseCaptions(
      'WEBVTT - title\nKind: captions\n\nREGION\nid:a width:40%\n\nSTYLE\n::cue { color: red }\n\nNOTE one\ntwo\n\n00:01.000 --> 00:02.000 region:a\nA\n',
      'a.vtt',
    )
    expect(cues).toHaveLength(1)
    expect(rejected).toBe(0)
  })

  test('tags, time stamps and ruby are taken off, entities are read', async () => {
    expect(await words('<b>Bold</b> <i.loud>it</i> <c.x>c</c> <lang en>l</lang>')).toEqual([
      null,
      'Bold it c l',
    ])
    expect(await words('one <00:01.500>two')).toEqual([null, 'one two'])
    expect(await words('<ruby>漢<rt>かん</rt>字<rt>じ</rt></ruby>')).toEqual([null, '漢(かん)字(じ)'])
    expect(await words('a &lt;b&gt; &amp;&nbsp;&#20013; &rlm;x')).toEqual([null, 'a <b> & 中 \u200fx'])
    expect(await words('2 < 3 and 4 > 1')).toEqual([null, '2 < 3 and 4 > 1'])
  })

  test('one voice is kept apart, several stand before what they say', async () => {
    expect(await words('<v Roger Bingham>We are')).toEqual(['Roger Bingham', 'We are'])
    expect(await words('<v.loud Mary &amp; Jo>Hi</v>')).toEqual(['Mary & Jo', 'Hi'])
    expect(await words('<v A>Okay</v>\n<v B>Oh?</v>\n<i>Laughter</i>')).toEqual([
      null,
      'A: Okay\nB: Oh?\nLaughter',
    ])
  })

  test('cues out of order are put in order, impossible and empty ones are counted', async () => {
    const { cues, rejected } = await parseCaptions(
      'WEBVTT\n\n00:05.000 --> 00:06.000\nlate\n\n00:03.000 --> 00:02.000\nbackwards\n\n00:01.000 --> 00:02.000\nearly\n\n00:07.000 --> 00:08.000\n<b></b>\n',
      'a.vtt',
    )
    expect(cues.map(({ text }) => text)).toEqual(['early', 'late'])
    expect(rejected).toBe(2)
  })

  test('without its header, with a mark, in UTF-16, with Windows line ends', async () => {
    const body = '00:01.000 --> 00:02.000\r\n中文\r\n'
    expect((await parseCaptions(body, 'a.vtt')).cues).toHaveLength(1)
    expect((await parseCaptions(Buffer.from(`\ufeffWEBVTT\r\n\r\n${body}`), 'a.vtt')).cues[0]?.text).toBe(
      '中文',
    )
    expect(
      (await parseCaptions(Buffer.from(`\ufeffWEBVTT\n\n${body}`, 'utf16le'), 'a.vtt')).cues[0]?.text,
    ).toBe('中文')
  })

  test('says its language', async () => {
    expect((await parseCaptions('WEBVTT\nKind: captions\nLanguage: zh-CN\n\n', 'a.vtt')).language).toBe(
      'zh-CN',
    )
  })
})

describe('SubRip', () => {
  const srt =
    '1\n00:00:01,000 --> 00:00:02,500\n<i>Hi</i> &amp; {\\an8}you\n\n2\n00:00:03,000 --> 00:00:04,000\n<font color="#fff">Two</font>\nlines\n'

  test('is read like WebVTT', async () => {
    expect((await parseCaptions(srt, 'a.srt')).cues).toEqual([
      { start: 1, end: 2.5, text: 'Hi & you', voice: null },
      { start: 3, end: 4, text: 'Two\nlines', voice: null },
    ])
  })

  test('is known by its looks whatever its name, and forgiven small faults', async () => {
    expect((await parseCaptions(srt, 'a.vtt')).cues).toHaveLength(2)
    expect((await parseCaptions('1\n0:00:01.0 -> 0:00:02,5\nA\n', 'a.srt')).cues).toEqual([
      { start: 1, end: 2.5, text: 'A', voice: null },
    ])
  })

  test('in GBK is Chinese', async () => {
    const line = Buffer.from('d5e2cac7d6d0cec4d7d6c4bba3acbfc9d2d4b9dbbfb4a1a3', 'hex')
    const bytes = Buffer.concat([
      Buffer.from('1\r\n00:00:01,000 --> 00:00:02,000\r\n'),
      line,
      Buffer.from('\r\n'),
    ])
    expect((await parseCaptions(bytes, 'a.srt')).cues[0]?.text).toBe('这是中文字幕，可以观看。')
  })
})

describe('captions written out', () => {
  test('read back as the same cues', async () => {
    const line = fc
      .string({
        unit: fc.constantFrom('a', '中', '<', '>', '&', ' ', '-', '.', ';', 'é', '{', '"'),
        minLength: 1,
        maxLength: 12,
      })
      .map((text) => `x${text.replace(/\s+/g, ' ').trim()}`)
    const cue = fc.record({
      start: fc.integer({ min: 0, max: 9e6 }).map((ms) => ms / 1000),
      length: fc.integer({ min: 1, max: 9e5 }).map((ms) => ms / 1000),
      text: fc.array(line, { minLength: 1, maxLength: 3 }).map((lines) => lines.join('\n')),
      voice: fc.option(line, { nil: null }),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(cue, { maxLength: 6 }), async (made) => {
        const cues = made
          .map(({ start, length, text, voice }) => ({
            start,
            end: Math.round((start + length) * 1000) / 1000,
            text,
            voice,
          }))
          .toSorted((a, b) => a.start - b.start || a.end - b.end)
        expect((await parseCaptions(serialiseCaptions(cues), 'a.vtt')).cues).toEqual(cues)
      }),
    )
  })
})

describe('any caption file at all', () => {
  test('is read in order and in shape, or as nothing', async () => {
    const piece = fc.oneof(
      fc.constantFrom(
        'WEBVTT',
        '\n',
        '\n\n',
        '00:01.000 --> 00:02.000',
        '99:99:99.999 --> 1',
        '1\n00:00:01,000 --> 00:00:02,000\n',
        '-->',
        '<v ',
        '<b>',
        '</v>',
        '<ruby><rt>',
        '&amp;',
        '&#',
        'NOTE ',
        'STYLE\n',
        'REGION\n',
        'region:',
        '\0',
        '\ufeff',
        '中文',
      ),
      fc.string({ unit: 'grapheme', maxLength: 12 }),
    )
    await fc.assert(
      fc.asyncProperty(
        fc.array(piece, { maxLength: 40 }),
        fc.constantFrom('a.vtt', 'a.srt'),
        async (pieces, name) => {
          const { cues } = await parseCaptions(pieces.join(''), name)
          cues.forEach((cue, index) => {
            expect(Cue.parse(cue)).toEqual(cue)
            expect(cue.end).toBeGreaterThan(cue.start)
            expect(cue.start).toBeGreaterThanOrEqual(cues[index - 1]?.start ?? 0)
          })
        },
      ),
      { numRuns: 300 },
    )
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 400 }),
        async (bytes) => void (await parseCaptions(bytes, 'a.srt')),
      ),
    )
  })
})

const real = realMaterial('captions')
describe.skipIf(real === null)('caption files from outside', () => {
  const expected: Record<string, [cues: number, first: string]> = {
    'cycle-collector-talk.vtt': [
      15,
      "Not ready yet? Alright, I'll wait until the camera man tells me we're good.",
    ],
    'long_string_chinese.vtt': [1, 'Payload'],
    'multiple_languages.vtt': [1, 'Payload'],
    'regions.vtt': [6, 'Hi, my name is Fred'],
    'spec-example.vtt': [13, 'We are in New York City'],
  }

  test('give every cue they have', async () => {
    const folder = real ?? ''
    for (const file of readdirSync(folder)) {
      const bytes = readFileSync(path.join(folder, file))
      const { cues, rejected } = await parseCaptions(bytes, file)
      const arrows = bytes.toString('utf8').match(/-->/g)?.length
      expect(cues.length).toBe(arrows)
      expect(rejected).toBe(0)
      expect([cues.length, cues[0]?.text]).toEqual(expected[file])
    }
  })
})
