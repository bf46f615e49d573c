/** Search over the demonstration course in a real profile: read in the worker, found, updated, taken away, made again. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createApp, type App } from '../../../main/app/create-app.ts'
import { lessonBlocks, renderLesson } from '../../../main/content/markdown/index.ts'
import { nodePorts } from '../../../main/hosts/node-ports.ts'
import type { SearchHit } from '../../../shared/features/search/model.ts'
import type { CourseId, CoursePath, LessonId } from '../../../shared/kernel/brand.ts'
import { fromHtml } from '../../support/search/top-level.ts'

const root = path.resolve(import.meta.dirname, '../../..')
const open = (profile: string): App => createApp(nodePorts(profile, path.join(root, 'out/frame')))

const bring = async (app: App, folder: string): Promise<CourseId> => {
  const { id } = app.services.imports.start(folder)
  const { report } = await app.services.imports.ended(id)
  if (!report) throw new Error('not imported')
  await app.index.all()
  return report.courseId
}

let work: string
let profile: string
let course: string
let app: App
let courseId: CourseId

beforeAll(async () => {
  work = mkdtempSync(path.join(os.tmpdir(), 'carrel-test-'))
  profile = path.join(work, 'profile')
  course = path.join(work, 'Learning well')
  cpSync(path.join(root, 'main/demo-course'), course, { recursive: true })
  app = open(profile)
  courseId = await bring(app, course)
})
afterAll(async () => {
  await app.close()
  rmSync(work, { recursive: true, force: true })
})

const find = (text: string): SearchHit[] => app.services.search.query({ text, limit: 40 }).hits
const words = (hit: SearchHit | undefined): string[] =>
  (hit?.snippet ?? []).flatMap((part) => (part.hit ? [part.text] : []))
const first = (text: string, kind: SearchHit['kind']): SearchHit => {
  const hit = find(`${text} kind:${kind} `)[0]
  if (!hit) throw new Error(`no ${kind} for ${text}`)
  return hit
}

describe('the demonstration course', () => {
  test('is read whole', () => {
    const { indexed, waiting } = app.index.status()
    expect(waiting).toBe(0)
    expect(indexed).toBe(app.services.library.get(courseId).outline.length + 1)
  })

  test('what is said is found at its second', () => {
    const hit = first('觉得有收获', 'transcript')
    expect(words(hit)).toContain('觉得有收获')
    expect(hit.place?.kind).toBe('time')
    const vtt = readFileSync(path.join(course, 'media/habits-zh.zh-CN.vtt'), 'utf8')
    const cue = vtt.split('\n\n').find((block) => block.includes('觉得有收获'))
    const [, minutes, seconds] = /(\d+):(\d+\.\d+) -->/.exec(cue ?? '') ?? []
    const zh = find('觉得有收获 kind:transcript ').find((each) => each.title.startsWith('短片'))
    expect(zh?.place).toEqual({ kind: 'time', seconds: Number(minutes) * 60 + Number(seconds) })
  })

  test('a paragraph is found by its block, and its words are quoted', () => {
    const hit = first('thirteen', 'lesson')
    expect(hit.title).toBe('Why we forget')
    expect(hit.place).toMatchObject({ kind: 'text', block: 1 })
    expect(hit.place?.kind === 'text' && hit.place.quote.startsWith('thirteen')).toBe(true)
  })

  test('pages of a PDF and chapters of a book are found, Chinese and English', () => {
    expect(first('"twenty minutes a day"', 'page').place).toMatchObject({ kind: 'page', page: 1 })
    expect(first('两分钟写下', 'page').place).toMatchObject({ kind: 'page', page: 3 })
    expect(first('Ebbinghaus', 'book').place).toMatchObject({ kind: 'href' })
    expect(first('盒子', 'book').place).toMatchObject({ kind: 'href' })
  })

  test('questions are found, not their answers', () => {
    expect(find('哪种间隔配哪种等待').some((hit) => hit.title === '分散开来，穿插着来')).toBe(true)
  })

  test('a filter for the course finds it by a part of its title, and nothing in another', () => {
    expect(find('course:学得 间隔').length).toBeGreaterThan(0)
    expect(find('course:Nothing 间隔')).toEqual([])
  })

  test('words that no passage has together are found apart, and that is said', () => {
    const answer = app.services.search.query({ text: 'Ebbinghaus 盒子 ', limit: 10 })
    expect(answer.partly).toBe(true)
    expect(answer.hits.length).toBeGreaterThan(0)
  })

  test.each(['en/forgetting.md', 'zh/spacing.md', 'en/keeping.md', 'about.md'])(
    'the blocks of %s are counted as the frame counts them',
    async (file) => {
      const input = {
        text: readFileSync(path.join(course, file), 'utf8'),
        format: 'markdown' as const,
        path: file as CoursePath,
        title: 'A title',
        lessonKey: 'key',
        language: 'en',
        resolveFile: (each: string) => each,
      }
      const blocks = lessonBlocks(input)
      const { bodyHtml, slots } = await renderLesson(input)
      // Every block is one element at the top; a slot lies in the block that was said.
      const drawn = fromHtml(bodyHtml)
      expect(blocks.length).toBe(drawn.length)
      for (const slot of slots) {
        const block = blocks.findIndex((each) => each.slots.some(({ id }) => id === slot.id))
        expect(drawn[block]).toContain(`data-slot="${slot.id}"`)
      }
    },
  )
})

describe('notes', () => {
  test('are found as soon as they are saved, and gone when they are deleted', () => {
    const lessonId = app.services.library.get(courseId).outline[1]?.id as LessonId
    const quote = { exact: '一头斑马', prefix: '', suffix: '' }
    const { id } = app.services.annotations.create(courseId, {
      lessonId,
      kind: 'highlight',
      color: 'yellow',
      target: { kind: 'text', start: 0, end: 4, quote },
      tags: ['动物'],
    })
    expect(find('斑马')[0]).toMatchObject({
      kind: 'note',
      lessonId,
      place: { kind: 'annotation', annotationId: id },
    })
    expect(find('tag:动物')).toHaveLength(1)
    app.services.annotations.remove(courseId, [id])
    expect(find('斑马')).toEqual([])
  })
})

describe('the index', () => {
  test('follows an update: what changed is read again, the rest is left', async () => {
    const before = new Map(
      app.store.db
        .prepare<[], { source: string; id: number }>(
          'SELECT source, min(id) AS id FROM search_passage GROUP BY 1',
        )
        .all()
        .map((row) => [row.source, row.id]),
    )
    const file = path.join(course, 'en/forgetting.md')
    writeFileSync(file, `${readFileSync(file, 'utf8')}\n\nA xylophone was never mentioned before.\n`)
    await bring(app, course)
    expect(find('xylophone ')[0]).toMatchObject({ title: 'Why we forget', kind: 'lesson' })
    const after = app.store.db
      .prepare<[], { source: string; id: number }>(
        'SELECT source, min(id) AS id FROM search_passage GROUP BY 1',
      )
      .all()
    const changed = after.filter(({ source, id }) => before.get(source) !== id).map(({ source }) => source)
    expect(changed.filter((source) => source.startsWith('lesson:'))).toHaveLength(1)
  })

  test('goes on where it was stopped: a source half written is read again, once', async () => {
    const db = () => app.store.db
    const count = () => db().prepare<[], number>('SELECT count(*) FROM search_passage').pluck().get() ?? 0
    const whole = count()
    // As a kill leaves it: passages without the mark that says they are all there.
    db().exec(`DELETE FROM search_source WHERE source = 'course' OR source LIKE 'book:%'`)
    await app.close()
    app = open(profile)
    expect(app.index.status().waiting).toBe(0)
    await app.index.all()
    expect(count()).toBe(whole)
    expect(find('盒子 kind:book ').length).toBeGreaterThan(0)
  })

  test('is made again from nothing, with the same in it', async () => {
    const all = ['间隔', 'sleep', 'Ebbinghaus', 'xylophone '].map((text) => find(text).length)
    app.store.db.exec(
      "DELETE FROM search_passage; INSERT INTO search_word (search_word) VALUES ('delete-all')",
    )
    expect(find('间隔')).toEqual([])
    await app.reindex()
    expect(['间隔', 'sleep', 'Ebbinghaus', 'xylophone '].map((text) => find(text).length)).toEqual(all)
  })

  test('forgets a course that was taken off the shelf', async () => {
    await app.services.library.remove(courseId)
    expect(find('间隔')).toEqual([])
    await app.index.all()
    const left = app.store.db.prepare<[], number>('SELECT count(*) FROM search_passage').pluck().get()
    expect(left).toBe(0)
  })
})
