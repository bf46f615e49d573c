import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { attribute, childOf, parseXml, textOf, XmlError } from '../../../../main/content/cartridge/xml.ts'
import { cpuTime } from '../../../support/cpu-time.ts'

const bytes = (text: string): Buffer => Buffer.from(text, 'utf8')

describe('text of an element', () => {
  test('is decoded once, and CDATA not at all', () => {
    const root = parseXml(bytes('<a>&lt;b&gt; &amp;amp; &#65;&#x42; <![CDATA[&lt;c]]></a>'))
    expect(textOf(root)).toBe('<b> &amp; AB &lt;c')
  })

  test('keeps references to nothing as they stand, and characters that cannot be as a mark', () => {
    expect(textOf(parseXml(bytes('<a>&copy; &#0; &#xD800; &#x110000;</a>')))).toBe(
      '&copy; \ufffd \ufffd \ufffd',
    )
  })

  test('is never taken for a number or a truth value', () => {
    expect(textOf(parseXml(bytes('<a>007</a>')))).toBe('007')
    expect(attribute(parseXml(bytes('<a b="1e3"/>')), 'b')).toBe('1e3')
  })
})

describe('names', () => {
  test('lose their prefix, attributes keep it', () => {
    const root = parseXml(
      bytes('<x:webLink xmlns:x="u" xml:lang="zh" lang="en"><x:Title>t</x:Title></x:webLink>'),
    )
    expect(root.name).toBe('weblink')
    expect(textOf(childOf(root, 'title'))).toBe('t')
    expect([attribute(root, 'lang'), attribute(root, 'xml:lang')]).toEqual(['en', 'zh'])
  })
})

describe('encodings', () => {
  const text = '<?xml version="1.0"?><a>课程 é</a>'
  const utf16 = Buffer.from(text, 'utf16le')
  const swapped = Buffer.from(utf16).swap16()
  test.each([
    ['UTF-8 with a mark', Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), bytes(text)])],
    ['UTF-16 little-endian with a mark', Buffer.concat([Buffer.from([0xff, 0xfe]), utf16])],
    ['UTF-16 big-endian with a mark', Buffer.concat([Buffer.from([0xfe, 0xff]), swapped])],
    ['UTF-16 little-endian without', utf16],
    ['UTF-16 big-endian without', swapped],
    ['UTF-8 that says it is UTF-16', bytes(text.replace('?>', ' encoding="UTF-16"?>'))],
  ])('%s', (_, document) => {
    expect(textOf(parseXml(document))).toBe('课程 é')
  })

  test('the declared one is used', () => {
    const gbk = Buffer.concat([
      Buffer.from('<?xml version="1.0" encoding="GBK"?><a>'),
      Buffer.from([0xbf, 0xce, 0xb3, 0xcc]),
      Buffer.from('</a>'),
    ])
    expect(textOf(parseXml(gbk))).toBe('课程')
  })

  test('bytes that are not in it, and an encoding nobody knows, are refused', () => {
    expect(() => parseXml(Buffer.from([0x3c, 0x61, 0x3e, 0xff, 0x3c, 0x2f, 0x61, 0x3e]))).toThrow(XmlError)
    expect(() => parseXml(bytes('<?xml version="1.0" encoding="klingon"?><a/>'))).toThrow(XmlError)
  })
})

describe('hostile documents', () => {
  const entities = Array.from(
    { length: 10 },
    (_, n) => `<!ENTITY l${String(n + 1)} "${`&l${String(n)};`.repeat(10)}">`,
  )
  test.each([
    ['a billion laughs', `<!DOCTYPE a [<!ENTITY l0 "lol">${entities.join('')}]><a>&l10;</a>`],
    ['an external entity', '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>'],
    ['a parameter entity', '<!DOCTYPE a [<!ENTITY % x SYSTEM "http://evil.example/x.dtd"> %x;]><a/>'],
    ['a single harmless entity', '<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>'],
    ['deep nesting', '<a>'.repeat(50_000) + '</a>'.repeat(50_000)],
    ['an attribute that never ends', `<a b="${'x'.repeat(1_000_000)}`],
    ['a thousand openings', '<a'.repeat(1000)],
    ['an element nobody closes', '<a><b></a>'],
    ['two roots', '<a/><b/>'],
    ['a prototype', '<a><__proto__ x="1">y</__proto__></a>'],
    ['nothing', ''],
    ['something else', 'PK\u0003\u0004'],
  ])('%s is refused quickly', async (_, document) => {
    const { result, ms } = await cpuTime(() => {
      try {
        return parseXml(bytes(document))
      } catch (error) {
        return error
      }
    })
    expect(result).toBeInstanceOf(XmlError)
    expect(ms).toBeLessThan(2000)
  })

  test('a document type without entities is only passed over', () => {
    expect(textOf(parseXml(bytes('<!DOCTYPE a SYSTEM "http://evil.example/x.dtd"><a>ok</a>')))).toBe('ok')
  })

  test('huge attributes and twenty thousand attributes cost seconds, not minutes', async () => {
    const many = Array.from({ length: 20_000 }, (_, n) => `b${String(n)}="1"`).join(' ')
    const long = await cpuTime(() => parseXml(bytes(`<a b="${'x'.repeat(2_000_000)}"/>`)))
    const wide = await cpuTime(() => parseXml(bytes(`<a ${many}/>`)))
    expect([long.result.attributes.size, wide.result.attributes.size]).toEqual([1, 20_000])
    expect(long.ms + wide.ms).toBeLessThan(8000)
  })

  test('any text whatever gives a tree or one kind of error', () => {
    const piece = fc.constantFrom(
      '<a>',
      '</a>',
      '<',
      '>',
      '"',
      '&',
      ';',
      '<!--',
      '-->',
      '<![CDATA[',
      ']]>',
      '<?',
      '?>',
      ' ',
      '=',
      'x',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        try {
          parseXml(bytes(pieces.join('')))
        } catch (error) {
          expect(error).toBeInstanceOf(XmlError)
        }
      }),
      { numRuns: 500 },
    )
  })
})
