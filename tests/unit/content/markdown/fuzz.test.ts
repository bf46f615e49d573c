import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { analyseLesson, readReference, renderLesson } from '../../../../main/content/markdown/index.ts'
import { CoursePath } from '../../../../shared/kernel/brand.ts'
import { hostileLessons } from '../../../support/hostile/lessons.ts'
import { dangersOf } from '../../../support/lessons/danger.ts'

const FILES = 'http://course.localhost/f/'

const piece = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.constantFrom(
      '\n',
      '\n\n',
      ' ',
      '> ',
      '- ',
      '1. ',
      '    ',
      '# ',
      '::: note',
      ':::',
      '::::: {.x}',
      '```',
      '```quiz\n',
      '~~~',
      '$',
      '$$',
      '\\',
      '`',
      '*',
      '**',
      '_',
      '~~',
      '[',
      '](',
      ')',
      '![',
      '[^1]',
      '[^1]: ',
      '|',
      '|---|',
      '+---+\n',
      '<!--',
      '-->',
      '<![CDATA[',
      '<?',
      ']]>',
      '&',
      '&lt;',
      '{#',
      '}',
      '{',
      ':label:`',
      ':numref:`',
      ':begin_tab:`a`',
      ':end_tab:',
      '#@tab x',
      '\n: ',
      '---\n',
      '[!NOTE]',
      'https://',
      'javascript:',
      'data:',
      '\0',
      '\ufeff',
      '中',
      '，',
    ),
  },
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      '<div>',
      '</div>',
      '<p>',
      '</p>',
      '<table>',
      '<td>',
      '<svg>',
      '<math>',
      '<mtext>',
      '<style>',
      '<title>',
      '<script>',
      '</script>',
      '<template>',
      '<select>',
      '<textarea>',
      '<iframe src=x>',
      '<img src=x onerror=1>',
      '<a href="',
      '" onclick="',
      "'",
      '">',
      '<video src=x.mp4>',
      '<details>',
      '<form>',
      '<plaintext>',
      '<noscript>',
      '<li>',
      '<h1 id="',
    ),
  },
  { weight: 2, arbitrary: fc.string({ unit: 'grapheme', maxLength: 10 }) },
  { weight: 1, arbitrary: fc.constantFrom(...hostileLessons.map(({ text }) => text)) },
)
const lesson = fc.array(piece, { maxLength: 25 }).map((pieces) => pieces.join(''))

describe('any text at all', () => {
  test.each(['markdown', 'html'] as const)(
    'as %s is analysed and drawn, with nothing active in it',
    async (format) => {
      await fc.assert(
        fc.asyncProperty(lesson, async (text) => {
          const analysis = analyseLesson({ text, format, path: 'a/b.md' })
          expect(analysis.words).toBeGreaterThanOrEqual(0)
          const { bodyHtml, headings, slots } = await renderLesson({
            text,
            format,
            path: 'a/b.md',
            resolveFile: (path) => FILES + path,
          })
          expect(dangersOf(bodyHtml, FILES)).toEqual([])
          for (const { id } of headings) expect(id.startsWith('c-')).toBe(true)
          // The drawing and the analysis agree about the quizzes.
          expect(slots.flatMap((slot) => (slot.kind === 'quiz' ? [slot.quizKey] : []))).toEqual(
            analysis.quizzes.map(({ key }) => key),
          )
        }),
        { numRuns: 250 },
      )
    },
  )

  test('as an address leads to valid course paths or nowhere', () => {
    const segment = fc.constantFrom(
      '..',
      '.',
      'a',
      'b.md',
      '%2e%2e',
      '%',
      '%zz',
      '\\',
      '//',
      '',
      'C:',
      'x#y',
      '?q',
      '中',
      '\0',
      'é',
      'e\u0301',
    )
    fc.assert(
      fc.property(fc.array(segment, { maxLength: 8 }), (segments) => {
        const target = readReference('unit/part/a.md', segments.join('/'))
        if (target.kind !== 'file') return
        for (const path of target.candidates) expect(CoursePath.safeParse(path).success).toBe(true)
      }),
    )
  })
})
