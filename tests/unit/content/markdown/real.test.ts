import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { analyseLesson, decodeText, renderLesson } from '../../../../main/content/markdown/index.ts'
import { dangersOf, isStable } from '../../../support/lessons/danger.ts'
import { realMaterial } from '../../../support/real-material.ts'

const FILES = 'http://course.localhost/f/'

const courses = [
  { name: 'd2l-zh', language: 'zh', maths: true, root: realMaterial('d2l-zh') },
  { name: 'git-novice', language: 'en', maths: false, root: realMaterial('git-novice') },
]

/** What a plain reading of the source, without our parser, says must be there. */
const expected = (text: string) => {
  const prose = text
    .replace(/^[ \t]*(`{3,}|~{3,})[^\n]*\n[\s\S]*?^[ \t]*\1`*[ \t]*$/gm, '')
    .replace(/`[^`\n]*`/g, '')
    .replace(/^\+-[\s\S]*?\n(?=[^+|])/gm, '')
  const display = prose.match(/\$\$[\s\S]+?\$\$/g) ?? []
  const inline = prose.replace(/\$\$[\s\S]+?\$\$/g, '').match(/\$[^$]+\$/g) ?? []
  return {
    formulas: display.length + inline.length,
    images: prose.match(/!\[[^\]]*\]\(/g)?.length ?? 0,
    headings: prose.match(/^#{1,6}\s+\S/gm)?.length ?? 0,
    blocks: text.match(/^(?:`{3,})[^\n`]*\n/gm)?.length ?? 0,
    containers: prose.match(/^:{3,}[ \t]*[a-z]/gm)?.length ?? 0,
  }
}

const count = (html: string, pattern: RegExp): number => html.match(pattern)?.length ?? 0

for (const { name, language, maths, root } of courses) {
  describe.skipIf(root === null)(`${name}, a course from outside`, () => {
    const folder = root ?? ''
    const lessons =
      root === null
        ? ['every lesson']
        : (readdirSync(root, { recursive: true }) as string[]).filter((file) => file.endsWith('.md'))

    test.each(lessons)('%s: every formula, picture, block and callout is drawn', async (file) => {
      const text = decodeText(readFileSync(path.join(folder, file)))
      const known = new Set(readdirSync(folder, { recursive: true }) as string[])
      const { bodyHtml, headings } = await renderLesson({
        text,
        format: 'markdown',
        path: file,
        language,
        resolveFile: (where) => (known.has(where) ? FILES + where : null),
      })
      const { formulas, unsupported, words } = analyseLesson({
        text,
        format: 'markdown',
        path: file,
        language,
      })
      const should = { ...expected(text), ...(!maths && { formulas: 0 }) }

      expect(formulas).toBe(should.formulas)
      expect(count(bodyHtml, /class="katex"/g)).toBe(should.formulas)
      expect(bodyHtml).not.toContain('math-error')
      expect(count(bodyHtml, /<img /g) + count(bodyHtml, /class="missing-file"/g)).toBe(should.images)
      expect(
        count(bodyHtml, /<h[1-6][ >]/g) + count(bodyHtml, /<summary>[^\n]*?callout-title/g),
      ).toBeGreaterThanOrEqual(should.headings)
      expect(headings.length).toBeGreaterThan(0)
      expect(count(bodyHtml, /class="callout /g)).toBe(should.containers)
      expect(unsupported).toEqual([])
      expect(words).toBeGreaterThan(50)
      expect(dangersOf(bodyHtml, FILES)).toEqual([])
      expect(isStable(bodyHtml)).toBe(true)
      // Nothing of the source's own marks is left in the words.
      const prose = bodyHtml.replace(/<(code|annotation)[\s>][\s\S]*?<\/\1>/g, '').replace(/<[^>]*>/g, '')
      expect(prose).not.toMatch(
        /\$|:::|:(?:eq)?label:|:(?:num|eq)ref:|:cite:|_tab:|@tab|\{[#.]|\(\*\*|\*\*\)/,
      )
    })
  })
}
