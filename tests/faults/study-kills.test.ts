/** SIGKILLs while studying: the doctor finds nothing wrong, nothing acknowledged is lost. */
import path from 'node:path'
import { expect, test } from 'vitest'
import { createApp } from '../../main/app/create-app.ts'
import { nodePorts } from '../../main/hosts/node-ports.ts'
import type { AttemptId, CourseId, LessonId } from '../../shared/kernel/brand.ts'
import { smallCourse, writeFolder } from '../support/course-folder.ts'
import { tempDir } from '../support/temp-dir.ts'
import { killAfter } from './kill-after.ts'
import { random, SEED } from './random.ts'

const STUDY_KILLS = 120
const quizLesson =
  '# Check\n\n```quiz\nid: q\nquestions:\n  - id: q1\n    type: text\n    prompt: What is it?\n    answer: it\n```\n'

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
    const lines = await killAfter('study-child.ts', [profile, courseId, String(n)], 'ready', next() * 120)
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
