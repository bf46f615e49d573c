import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decodeText, looksBinary } from '../../../../main/content/markdown/index.ts'

const utf16 = (text: string, littleEndian: boolean, mark: boolean): Uint8Array => {
  const bytes = Buffer.from((mark ? '\ufeff' : '') + text, 'utf16le')
  return littleEndian ? bytes : bytes.swap16()
}
/** 中文课程：线性代数的基本概念和方法。 in GBK. */
const gbk = Buffer.from('d6d0cec4bfceb3cca3bacfdfd0d4b4facafdb5c4bbf9b1beb8c5c4eebacdb7bdb7a8a1a3', 'hex')

describe('text files', () => {
  test('are UTF-8, with or without its mark', () => {
    expect(decodeText(Buffer.from('a 中 é'))).toBe('a 中 é')
    expect(decodeText(Buffer.from('\ufeffa'))).toBe('a')
  })

  test('are UTF-16 where a mark or their zeros say so', () => {
    for (const littleEndian of [true, false])
      for (const mark of [true, false])
        expect(decodeText(utf16('WEBVTT hello', littleEndian, mark))).toBe('WEBVTT hello')
  })

  test('are GBK where that makes everyday Chinese of them', () => {
    expect(decodeText(gbk)).toBe('中文课程：线性代数的基本概念和方法。')
    expect(decodeText(Buffer.concat([Buffer.from('# '), gbk, Buffer.from('\r\nplain')]))).toBe(
      '# 中文课程：线性代数的基本概念和方法。\nplain',
    )
  })

  test('are Western where nothing else fits', () => {
    expect(decodeText(Buffer.from('Caf\xe9 na\xefve \x93quoted\x94', 'latin1'))).toBe('Café naïve “quoted”')
  })

  test('are what they declare themselves to be', () => {
    const page = Buffer.concat([
      Buffer.from('<meta charset="shift_jis"><p>'),
      Buffer.from([0x93, 0xfa, 0x96, 0x7b]),
    ])
    expect(decodeText(page)).toContain('日本')
  })

  test('end their lines in one way', () => {
    expect(decodeText(Buffer.from('a\r\nb\rc\n'))).toBe('a\nb\nc\n')
  })

  test('decode whatever they are', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => typeof decodeText(bytes) === 'string'),
    )
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (text) => {
        fc.pre(!text.includes('\0') && !text.includes('\ufeff'))
        expect(decodeText(Buffer.from(text))).toBe(text.replace(/\r\n?/g, '\n'))
      }),
    )
  })

  test('that are programs or pictures are seen through', () => {
    expect(looksBinary('\x7fELF\0\0\0')).toBe(true)
    expect(
      looksBinary(decodeText(new Uint8Array(Array.from({ length: 600 }, (_, i) => (i * 7919) % 256)))),
    ).toBe(true)
    expect(looksBinary('# Words\n\twith a tab and \x1b[0m colours')).toBe(false)
  })
})
