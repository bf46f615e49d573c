/** 200 SIGKILLs during import and study: the doctor finds nothing wrong, nothing acknowledged is lost. */
import { createCipheriv } from 'node:crypto'
import path from 'node:path'
import { expect, test } from 'vitest'
import { createApp } from '../../main/app/create-app.ts'
import { nodePorts } from '../../main/hosts/node-ports.ts'
import type { AttemptId, CourseId, LessonId } from '../../shared/kernel/brand.ts'
import { smallCourse, writeFolder } from '../support/course-folder.ts'
import { tempDir } from '../support/temp-dir.ts'
import { killAfter } from './kill-after.ts'

const STUDY_KILLS = 120
const IMPORT_KILLS = 80
/** Printed with a failure; set it to see the same kills again. */
const SEED = Number(process.env['CARREL_SEED'] ?? 20261122)

/** Reproducible numbers in [0, 1). @see mulberry32 */
const random = (seed: number): (() => number) => {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
}

const quizLesson =
  '# Check\n\n```quiz\nkey: q\nquestions:\n  - id: q1\n    kind: text\n    prompt: What is it?\n    accept: [it]\n```\n'

const open = (profile: string) => createApp(nodePorts(profile, '/nowhere'))

test(`after each of ${STUDY_KILLS} kills while studying, everything that was acknowledged is there`, async () => {
  const profile = tempDir()
  const folder = writeFolder(path.join(tempDir(), 'course'), { ...smallCourse, '03-check.md': quizLesson })
  const first = open(profile)
  const { report } = await first.services.imports.ended(first.services.imports.start(folder).id)
  await first.close()
  if (!report) throw new Error('The course was not imported')
  expect(report.questions).toBe(1)
  const courseId: CourseId = report.courseId
  const next = random(SEED)

  const positions = new Map<string, number>()
  const completed = new Set<string>()
  let typed: { attempt: string; n: number } | null = null
  let n = 0
  let acknowledged = 0
  for (let kill = 0; kill < STUDY_KILLS; kill++) {
    const lines = await killAfter('study-child.ts', [profile, courseId, String(n)], next() * 120)
    for (const line of lines) {
      if (line.op === 'ready') continue
      acknowledged += 1
      n = Math.max(n, Number(line['n']))
      if (line.op === 'position') positions.set(String(line['lesson']), Number(line['n']))
      if (line.op === 'complete') completed.add(String(line['lesson']))
      if (line.op === 'answer') typed = { attempt: String(line['attempt']), n: Number(line['n']) }
    }
    n += 1
    const app = open(profile)
    const diagnosis = await app.diagnose({ quick: false, fix: false })
    expect(diagnosis.problems, `kill ${kill}, seed ${SEED}`).toEqual([])
    expect(diagnosis.fixed, `kill ${kill}, seed ${SEED}`).toEqual([])
    const progress = app.services.progress.get(courseId)
    const places = new Map(progress.positions.map((entry) => [entry.lessonId, entry.position]))
    for (const [lesson, seconds] of positions) {
      const place = places.get(lesson as LessonId)
      expect(
        place?.kind === 'time' ? place.seconds : -1,
        `position of ${lesson}, kill ${kill}`,
      ).toBeGreaterThanOrEqual(seconds)
    }
    const done = new Set<string>(progress.completed.map((entry) => entry.lessonId))
    for (const lesson of completed) expect(done.has(lesson)).toBe(true)
    if (typed) {
      const quizId = app.services.library.get(courseId).outline.flatMap((lesson) => lesson.quizzes)[0]
      if (!quizId) throw new Error('The quiz is gone')
      const attempt = app.services.quizzes
        .get(courseId, quizId)
        .attempts.find((each) => each.id === (typed?.attempt as AttemptId))
      const answer = attempt?.answers['q1']
      expect(answer?.kind === 'text' ? Number(answer.text.replace('typed ', '')) : -1).toBeGreaterThanOrEqual(
        typed.n,
      )
    }
    await app.close()
  }
  console.log(`${acknowledged} acknowledged changes over ${STUDY_KILLS} kills, none lost`)
  expect(acknowledged).toBeGreaterThan(STUDY_KILLS)
})

test(`after each of ${IMPORT_KILLS} kills while importing, nothing is broken and the import goes on to its end`, async () => {
  const noise = createCipheriv('aes-128-ctr', Buffer.alloc(16, 3), Buffer.alloc(16))
  const files: Record<string, string | Uint8Array> = { ...smallCourse }
  for (let n = 0; n < 60; n++) {
    files[`10-more/${String(n).padStart(2, '0')}-lesson.md`] =
      `# Lesson ${n}\n\n${'Words. '.repeat(200)}\n\n![p](../img/${n}.png)\n`
    files[`img/${n}.png`] = Buffer.concat([
      Buffer.from('89504e470d0a1a0a', 'hex'),
      noise.update(Buffer.alloc(400_000)),
    ])
  }
  const folder = writeFolder(path.join(tempDir(), 'course'), files)
  const next = random(SEED + 1)
  let profile = tempDir()
  let kills = 0
  let finished = 0
  while (kills < IMPORT_KILLS) {
    const lines = await killAfter('import-child.ts', [profile, folder], next() * 700)
    const ended = lines.find((line) => line.op === 'ended')
    const app = open(profile)
    const diagnosis = await app.diagnose({ quick: false, fix: false })
    expect(diagnosis.problems, `kill ${kills}, seed ${SEED}`).toEqual([])
    const shelf = app.services.library.list()
    if (ended) expect(ended['state']).toBe('done')
    for (const course of shelf) expect(app.services.library.get(course.id).outline).toHaveLength(62)
    if (ended) expect(shelf).toHaveLength(1)
    await app.close()
    if (ended) {
      finished += 1
      profile = tempDir()
    } else kills += 1
  }
  console.log(`${IMPORT_KILLS} kills, ${finished} imports finished between them`)
  const app = open(profile)
  app.start()
  const job = app.services.imports.list()[0] ?? app.services.imports.start(folder)
  const { state, error } = await app.services.imports.ended(job.id)
  expect({ state, error }).toEqual({ state: 'done', error: null })
  expect((await app.diagnose({ quick: false, fix: true })).problems).toEqual([])
  await app.close()
})
