import { describe, expect, test } from 'vitest'
import { analyseLesson, renderLesson } from '../../../../main/content/markdown/index.ts'
import { hostileLessons } from '../../../support/hostile/lessons.ts'
import { dangersOf, isStable } from '../../../support/lessons/danger.ts'

const FILES = 'http://course.localhost/f/'
const render = (lesson: (typeof hostileLessons)[number]) =>
  renderLesson({ ...lesson, path: 'unit/lesson.md', resolveFile: (path) => FILES + path })

describe('hostile lessons', () => {
  test('there are at least forty of them, each with a name of its own', () => {
    expect(hostileLessons.length).toBeGreaterThanOrEqual(40)
    expect(new Set(hostileLessons.map(({ name }) => name)).size).toBe(hostileLessons.length)
  })

  test.each(hostileLessons.map((lesson) => [lesson.name, lesson] as const))(
    '%s: nothing active survives',
    async (_, lesson) => {
      const { bodyHtml, slots } = await render(lesson)
      expect(dangersOf(bodyHtml, FILES)).toEqual([])
      expect(isStable(bodyHtml)).toBe(true)
      // Only slots that were announced are in the page.
      const inPage = [...bodyHtml.matchAll(/ data-slot="([^"]*)"/g)].map((match) => match[1])
      expect(inPage).toEqual(slots.map(({ id }) => id))
    },
  )

  test('the words around an attack stay', async () => {
    const { bodyHtml } = await renderLesson({
      text: 'before <script>alert(1)</script> after <b onclick="x()">bold</b>',
      format: 'markdown',
      path: 'a.md',
      resolveFile: () => null,
    })
    expect(bodyHtml).toBe('<p>before  after <b>bold</b></p>')
  })

  test('what was taken out is listed with its reason', () => {
    const reasons = (text: string): string[] =>
      analyseLesson({ text, format: 'html', path: 'a.html' }).unsupported.map(
        ({ reason, detail }) => `${reason}: ${detail ?? ''}`,
      )
    expect(reasons('<script src="x.js"></script>')).toEqual(['script: x.js'])
    expect(reasons('<img src="a.png" onerror="x">')).toEqual(['script: onerror'])
    expect(reasons('<a href="java\tscript:x">y</a>')).toEqual(['unsafe-link: java script:x'])
    expect(reasons('<iframe src="https://video.example/1"></iframe>')).toEqual([
      'external-resource: https://video.example/1',
    ])
    expect(reasons('<svg><path d="M0 0"/></svg>')).toEqual(['unknown-type: svg'])
    expect(reasons('<form><input name="q"></form>')).toEqual(['script: form', 'script: input'])
  })

  test('this check finds what it is looking for', () => {
    expect(dangersOf('<p onclick="x">', FILES)).toEqual(['p onClick'])
    expect(dangersOf('<p style="position:fixed">', FILES)).toEqual(['p style="position:fixed"'])
    expect(dangersOf('<img src="https://x.example/a">', FILES)).toEqual(['img src="https://x.example/a"'])
    expect(dangersOf('<script></script>', FILES)).toEqual(['<script>'])
    expect(dangersOf('<a href="data:,">x</a>', FILES)).toEqual(['a href="data:,"'])
    expect(dangersOf('<p id="x">', FILES)).toEqual(['p id="x"'])
  })
})
