import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { folderReader } from '../../../../main/content/folder/index.ts'
import type { CoursePlan } from '../../../../main/content/plan.ts'
import { memorySource } from '../../../support/make/memory-source.ts'

const signal = new AbortController().signal
const plan = (files: Record<string, string | Uint8Array>): Promise<CoursePlan> =>
  folderReader.read(memorySource(files, 'sample', 'folder'), signal)
const roles = ({ files }: CoursePlan): Record<string, string> =>
  Object.fromEntries(files.map(({ path, role }) => [path, role]))
const kinds = ({ lessons }: CoursePlan): Record<string, string> =>
  Object.fromEntries(lessons.map(({ path, url, kind }) => [path ?? url ?? '', kind]))
const wav = Buffer.from('RIFF....WAVEfmt ', 'latin1')
const quiz = 'title: Test\nquestions: [{prompt: q, answer: a}]'

describe('files become lessons by what they are', () => {
  test('texts, recordings, documents, quizzes and links', async () => {
    const course = await plan({
      'a.md': '# A',
      'b.html': '<h1>B</h1>',
      'c.wav': wav,
      'd.pdf': '%PDF-',
      'e.epub': 'PK',
      'f.quiz.yaml': quiz,
      'g/quiz.yml': quiz.replace('title: Test\n', ''),
      'h.url': '[InternetShortcut]\nURL=https://example.org/h',
      'i.webloc':
        '<plist><dict><key>URL</key><string>https://example.org/i?a=1&amp;b=2</string></dict></plist>',
    })
    expect(kinds(course)).toEqual({
      'a.md': 'text',
      'b.html': 'text',
      'c.wav': 'audio',
      'd.pdf': 'pdf',
      'e.epub': 'epub',
      'f.quiz.yaml': 'quiz',
      'g/quiz.yml': 'quiz',
      'https://example.org/h': 'link',
      'https://example.org/i?a=1&b=2': 'link',
    })
    expect(
      course.lessons
        .filter(({ kind }) => kind === 'quiz')
        .map(({ title, quizzes }) => [title, quizzes[0]?.key]),
    ).toEqual([
      ['Test', 'f#quiz'],
      ['Quiz', 'g/quiz.yml#quiz'],
    ])
    expect(roles(course)).toMatchObject({
      'a.md': 'lesson',
      'c.wav': 'lesson',
      'f.quiz.yaml': 'quiz',
      'h.url': 'asset',
    })
    expect(course.unsupported).toEqual([])
  })

  test('plain text, settings and code are kept as assets', async () => {
    const course = await plan({
      'a.md': '# A',
      LICENSE: 'x',
      CITATION: 'x',
      'notes.txt': 'x',
      'data/x.csv': 'a,b',
      'code/x.py': 'x',
      'style.css': 'x',
      'config.yaml': 'x: y',
    })
    expect(new Set(Object.values(roles(course)))).toEqual(new Set(['lesson', 'asset']))
    expect(course.unsupported).toEqual([])
    expect(course.files.find(({ path }) => path === 'LICENSE')?.mediaType).toBe('text/plain')
  })

  test('what no program of ours opens is listed, unless a lesson links to it', async () => {
    const course = await plan({
      'a.md': '# A\n\n[x](linked.docx)',
      'linked.docx': 'PK',
      'slides.pptx': 'PK',
      'old.avi': 'RIFF',
      'strange.qqq': 'x',
      blob: 'x',
    })
    expect(roles(course)).toEqual({ 'a.md': 'lesson', 'linked.docx': 'asset' })
    expect(course.unsupported.map(({ path, reason }) => `${path} ${reason}`)).toEqual([
      'blob unknown-type',
      'old.avi unknown-type',
      'slides.pptx unknown-type',
      'strange.qqq unknown-type',
    ])
  })

  test('pictures are lessons only where they are the matter itself', async () => {
    const course = await plan({
      'a/text.md': '# A\n\n![x](../gallery/shown.png)',
      'a/beside.png': 'x',
      'gallery/shown.png': 'x',
      'gallery/01-free.png': 'x',
      'img/material.png': 'x',
      'a.assets/more.png': 'x',
    })
    expect(kinds(course)).toEqual({ 'a/text.md': 'text', 'gallery/01-free.png': 'image' })
    expect(course.lessons.find(({ kind }) => kind === 'image')).toMatchObject({
      title: 'Free',
      alt: 'Free',
      section: ['Gallery'],
    })
    expect(roles(course)).toMatchObject({
      'a/beside.png': 'asset',
      'gallery/shown.png': 'asset',
      'img/material.png': 'asset',
    })
  })

  test('texts that are none, or too long, are listed', async () => {
    const course = await plan({
      'a.md': '# A',
      'b.md': Buffer.from([0, 1, 2, 0, 0, 3]),
      'c.md': 'x'.repeat(4 * 1024 * 1024 + 1),
      'd.quiz.yaml': 'questions: []',
      'e.wav': '<html>',
      'f.url': 'URL=file:///x',
      'g.url': '',
    })
    expect(kinds(course)).toEqual({ 'a.md': 'text' })
    expect(Object.fromEntries(course.unsupported.map(({ path, reason }) => [path, reason]))).toEqual({
      'b.md': 'unreadable-text',
      'c.md': 'too-large',
      'd.quiz.yaml': 'malformed',
      'e.wav': 'malformed',
      'f.url': 'unsafe-link',
      'g.url': 'malformed',
    })
  })

  test('Markdown in GBK is Chinese', async () => {
    const course = await plan({
      'a.md': Buffer.concat([Buffer.from('# '), Buffer.from('cfdfd0d4b4facafdb5c4bbf9b1beb8c5c4ee', 'hex')]),
    })
    expect(course.lessons[0]?.title).toBe('线性代数的基本概念')
    expect(course.language).toBe('zh')
  })
})

describe('what lessons show and link to', () => {
  test('is found under the names people write', async () => {
    const course = await plan({
      'unit/a.md': '![x](IMG/Pic.PNG) ![y](img/%E5%9B%BE.png?raw=true#x) [b](./b) [c](../c.html#d)',
      'unit/img/pic.png': 'x',
      'unit/img/图.png': 'x',
      'unit/b.md': '# B',
      'c.md': '# C',
    })
    expect(course.unsupported).toEqual([])
  })

  test('is listed when it is missing, on the web, or unsafe; links to the web are fine', async () => {
    const course = await plan({
      'a.md':
        '![x](gone.png) [y](gone.md) ![z](https://example.org/z.png) [w](https://example.org/) [v](javascript:x) [up](../../x.md)\n\n<script>x</script>\n\n<video src="gone.mp4"></video>',
    })
    expect(course.unsupported.map(({ reason, detail }) => `${reason} ${detail ?? ''}`).toSorted()).toEqual([
      'external-resource https://example.org/z.png',
      'missing-file ../../x.md',
      'missing-file gone.md',
      'missing-file gone.mp4',
      'missing-file gone.png',
      'script script',
      'unsafe-link javascript:x',
    ])
    expect(new Set(course.unsupported.map(({ path }) => path))).toEqual(new Set(['a.md']))
  })

  test('a recording in a text is part of it; one beside it is a lesson', async () => {
    const vtt = 'WEBVTT\n\n00:00.000 --> 00:01.000\nHello\n'
    const course = await plan({
      'a.md':
        '# A\n\n<audio src="shown.wav"><track src="t.zh.vtt" srclang="zh" label="中"></audio>\n\n[listen](linked.wav)',
      'shown.wav': wav,
      'shown.en.vtt': vtt,
      't.zh.vtt': vtt,
      'linked.wav': wav,
      'linked.vtt': vtt,
      'linked.png': 'x',
      'lost.vtt': vtt,
    })
    expect(kinds(course)).toEqual({ 'a.md': 'text', 'linked.wav': 'audio' })
    expect(
      course.lessons[0]?.media.map(({ path, captions }) => [
        path,
        captions.map(({ path: file, language }) => `${file} ${language}`),
      ]),
    ).toEqual([['shown.wav', ['t.zh.vtt zh', 'shown.en.vtt en']]])
    expect(course.lessons[1]?.media[0]).toMatchObject({ path: 'linked.wav', poster: 'linked.png' })
    expect(roles(course)).toMatchObject({
      'shown.wav': 'asset',
      'linked.wav': 'lesson',
      'shown.en.vtt': 'caption',
      'lost.vtt': 'caption',
    })
    expect(course.unsupported).toEqual([
      { path: 'lost.vtt', reason: 'missing-file', detail: 'no recording of this name' },
    ])
  })
})

describe('the reader', () => {
  test('takes what has a lesson in it', async () => {
    const accepts = (files: Record<string, string>): Promise<boolean> =>
      folderReader.accepts(memorySource(files, 'x', 'folder'))
    expect(await accepts({ 'a/b.md': '' })).toBe(true)
    expect(await accepts({ 'quiz.yaml': '' })).toBe(true)
    expect(await accepts({ 'a.docx': '', 'b.txt': '', 'c.vtt': '' })).toBe(false)
  })

  test('says that nothing is left when nothing is', async () => {
    await expect(plan({ 'a.quiz.yaml': 'x' })).rejects.toMatchObject({ code: 'imports.empty' })
  })

  test('stops when asked', async () => {
    const stopped = new AbortController()
    stopped.abort()
    await expect(folderReader.read(memorySource({ 'a.md': '# A' }), stopped.signal)).rejects.toMatchObject({
      code: 'imports.cancelled',
    })
  })
})

describe('every file of the source', () => {
  test('is in the course or in the list of what could not be used, and never forgotten', async () => {
    const segment = fc.constantFrom(
      'a',
      '01-b',
      'img',
      'README',
      'index',
      '第一章',
      'x y',
      'assets',
      'subtitles',
    )
    const extension = fc.constantFrom(
      '.md',
      '.html',
      '.quiz.yaml',
      '.yaml',
      '.png',
      '.svg',
      '.wav',
      '.mp4',
      '.vtt',
      '.srt',
      '.pdf',
      '.epub',
      '.url',
      '.docx',
      '.txt',
      '',
      '.qqq',
      '.zip',
    )
    const content = fc.oneof(
      fc.constantFrom(
        '',
        '# A',
        wav.toString('latin1'),
        quiz,
        'WEBVTT\n\n00:00.000 --> 00:01.000\nHi',
        'URL=https://example.org/',
        '---\norder: 1\nid: a\n---\n![x](img/a.png) <video src="a.mp4">',
        '[x](a) [y](../a.docx) ![z](a.vtt)',
      ),
      fc.string({ maxLength: 30 }),
    )
    const file = fc
      .tuple(fc.array(segment, { minLength: 1, maxLength: 3 }), extension, content)
      .map(([segments, ending, text]) => [segments.join('/') + ending, text] as const)
    await fc.assert(
      fc.asyncProperty(fc.array(file, { minLength: 1, maxLength: 12 }), async (list) => {
        const folders = new Set(
          list.flatMap(([path]) => path.split('/').map((_, index, all) => all.slice(0, index).join('/'))),
        )
        const files = Object.fromEntries(list.filter(([path]) => !folders.has(path)))
        const source = memorySource({ ...files, 'always.md': '# Always' }, 'sample', 'folder')
        const course = await folderReader.read(source, signal)
        const known = new Set([
          ...course.files.map(({ path }) => path as string),
          ...course.unsupported.map(({ path }) => path),
        ])
        expect(source.entries.map(({ path }) => path).filter((path) => !known.has(path))).toEqual([])
        expect(new Set(course.files.map(({ path }) => path)).size).toBe(course.files.length)
        expect(new Set(course.lessons.map(({ key }) => key)).size).toBe(course.lessons.length)
        const quizKeys = course.lessons.flatMap(({ quizzes }) => quizzes.map(({ key }) => key))
        expect(new Set(quizKeys).size).toBe(quizKeys.length)
        for (const { path } of course.lessons)
          if (path !== null) expect(course.files.some((one) => one.path === path)).toBe(true)
        for (const { media } of course.lessons)
          for (const { path, captions, poster } of media)
            for (const needed of [
              path,
              ...captions.map((track) => track.path),
              ...(poster === null ? [] : [poster]),
            ])
              expect(course.files.some((one) => one.path === needed)).toBe(true)
      }),
      { numRuns: 150 },
    )
  })
})
