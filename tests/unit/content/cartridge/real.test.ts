/** Cartridges from outside, counted a second time straight from their XML. */
import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { openSource } from '../../../../main/content/archive/index.ts'
import { cartridgeReader } from '../../../../main/content/cartridge/index.ts'
import type { CoursePlan } from '../../../../main/content/plan.ts'
import type { Source } from '../../../../main/content/source.ts'
import { outline, questionsOf } from './read.ts'

const folder = path.resolve(import.meta.dirname, '../../../../../shared/real/cartridge')
const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.imscc')) : []
if (names.length === 0) console.info(`skipped: no cartridges from outside (${folder} is absent)`)

const open: Source[] = []
afterAll(() => Promise.all(open.map((source) => source.close())))

const load = async (name: string) => {
  const source = await openSource(path.join(folder, name), { signal: new AbortController().signal })
  open.push(source)
  expect(await cartridgeReader.accepts(source)).toBe(true)
  const plan = await cartridgeReader.read(source, new AbortController().signal)
  const text = async (entry: string): Promise<string> => {
    const found = source.find(entry)
    return found ? (await source.read(found)).toString('utf8') : ''
  }
  return { source, plan, text }
}

const all = (text: string, pattern: RegExp): string[] =>
  [...text.matchAll(pattern)].map((match) => match[1] ?? '')

/** Paths a lesson, a file or a reason accounts for. */
const accounted = (plan: CoursePlan): Set<string> =>
  new Set([
    ...plan.files.map((file) => String(file.path)),
    ...plan.unsupported.map((one) => one.path.split('#')[0] ?? ''),
  ])

describe.skipIf(names.length === 0)('every cartridge from outside', () => {
  test.each(names)('%s: each entry of its outline is a lesson or has a reason', async (name) => {
    const { plan, text } = await load(name)
    const manifest = await text('imsmanifest.xml')
    const [organizations = ''] = /<organizations>.*<\/organizations>/s.exec(manifest) ?? []
    const refs = all(organizations, /<item\b[^>]*\sidentifierref="([^"]+)"/g)
    const items = all(organizations, /<item\b[^>]*\sidentifier="([^"]+)"[^>]*\sidentifierref=/g)
    const keys = new Set(plan.lessons.map((lesson) => lesson.key.split('@')[0]))
    const reasons = plan.unsupported.map((one) => one.path)
    refs.forEach((ref, index) => {
      const explained = reasons.some(
        (reason) => reason.includes(ref) || reason.endsWith(`#${items[index] ?? ''}`),
      )
      expect(keys.has(ref) || explained, `${ref} of ${name}`).toBe(true)
    })
  })

  test.each(names)(
    '%s: each file the manifest lists is in the course, describes it, or has a reason',
    async (name) => {
      const { source, plan, text } = await load(name)
      const listed = all(await text('imsmanifest.xml'), /<file href="([^"]+)"/g)
      const known = accounted(plan)
      for (const href of listed) {
        const describes = /\.(?:xml|qti|txt)$/.test(href) && source.find(href) !== undefined
        expect(known.has(href) || describes, `${href} of ${name}`).toBe(true)
      }
    },
  )

  test.each(names)(
    '%s: each different question of its QTI documents is asked or has a reason',
    async (name) => {
      const { source, plan, text } = await load(name)
      const documents = await Promise.all(
        source.entries
          .filter((entry) => /\.qti$|assessment_qti\.xml$/.test(entry.path))
          .map(async (entry) => ({ path: entry.path, xml: await text(entry.path) })),
      )
      // Canvas writes a quiz twice and its bank once more: the same question under one name or pointing to it.
      const richest = documents.filter(
        ({ path: one }) =>
          one.endsWith('.qti') ||
          !documents.some((other) => other.path.includes(`${one.split('/')[0] ?? ''}.xml.qti`)),
      )
      const questions = richest.flatMap(({ xml }) =>
        xml
          .split('<item ')
          .slice(1)
          .map((item) => ({
            ident: /ident="([^"]+)"/.exec(item)?.[1] ?? '',
            original: /assessment_question_identifierref<\/fieldlabel>\s*<fieldentry>([^<]+)/.exec(item)?.[1],
          })),
      )
      const copied = new Set(questions.map((question) => question.original))
      const different = questions.filter(({ ident }) => !copied.has(ident)).map(({ ident }) => ident)
      const asked = questionsOf(plan).map((question) => question.id)
      const refused = plan.unsupported.flatMap((one) => one.path.split('#')[1] ?? [])
      for (const ident of different) expect([...asked, ...refused], `${ident} of ${name}`).toContain(ident)
      expect(asked.length).toBeLessThanOrEqual(different.length)
    },
  )

  test.each(names)('%s: every local address of its pages leads to a file of the course', async (name) => {
    const { plan } = await load(name)
    const paths = new Set(plan.files.map((file) => String(file.path)))
    for (const file of plan.files.filter((one) => one.role === 'lesson' && one.bytes)) {
      const html = Buffer.from(file.bytes ?? []).toString('utf8')
      for (const address of all(html, /\s(?:src|href)="([^"#]+)"/g)) {
        if (/^[a-z]+:/i.test(address)) continue
        const target = path.posix.join(path.posix.dirname(file.path), decodeURIComponent(address))
        expect(paths.has(target), `${address} in ${file.path}`).toBe(true)
      }
    }
  })
})

describe.skipIf(!names.includes('course-1.imscc'))('course-1, a Canvas export', () => {
  test('looks like this', async () => {
    const { plan } = await load('course-1.imscc')
    expect(plan.title).toBe('COURSE-for-modules-testing')
    expect(outline(plan)).toEqual([
      'First Module / text First Module Assignment 1',
      'First Module / quiz First Module Quiz 1',
      'First Module / text First Module Wiki Page 1',
      'First Module / text First Module Discussion 1',
      'First Module / First Module Text Header 1 / link First Module External URL 1',
      'First Module / First Module Text Header 1 / pdf Sample Document',
      'First Module / First Module Text Header 1 / image photo.jpg',
      'First Module / First Module Text Header 1 / text Assignment with internal links',
      'First Module / First Module Text Header 1 / text The First Measured Century: 1930-1960 (60:00)',
    ])
    expect(questionsOf(plan)).toMatchObject([{ kind: 'single', correct: '4935' }])
    expect(plan.unsupported.filter((one) => one.reason === 'missing-file')).toHaveLength(10)
  })
})
