/** Flipped bits and pages, and truncations, of a small profile's database: seen, put right, nothing acknowledged lost. */
import { cpSync, existsSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { createApp, type App } from '../../main/app/create-app.ts'
import { nodePorts } from '../../main/hosts/node-ports.ts'
import type { CourseId } from '../../shared/kernel/brand.ts'
import { smallCourse, writeFolder } from '../support/course-folder.ts'
import { tempDir } from '../support/temp-dir.ts'
import { damageCase } from './damage-cases.ts'
import { SEED } from './random.ts'

/** 500 in all with CARREL_ALL_FAULTS=1 (half a minute on an idle machine); a share of them else. */
const CASES = process.env['CARREL_ALL_FAULTS'] === '1' ? 320 : 120
const CUT_OFF_CASES = process.env['CARREL_ALL_FAULTS'] === '1' ? 180 : 50
const LONGEST_MS = 30_000

const open = (profile: string): App =>
  createApp({ ...nodePorts(profile, '/nowhere'), log: () => undefined }, { repair: true })

interface Acknowledged {
  readonly seconds: ReadonlyMap<string, number>
  readonly completed: ReadonlySet<string>
}

/** Studies on, and says what it was told is saved. */
const study = (app: App, courseId: CourseId, from: number, to: number): Acknowledged => {
  const { outline } = app.services.library.get(courseId)
  const seconds = new Map<string, number>()
  const completed = new Set<string>()
  for (let n = from; n < to; n++) {
    const lesson = outline[n % outline.length]
    if (!lesson) throw new Error('no lesson')
    app.services.progress.setPosition(courseId, lesson.id, { kind: 'time', seconds: n, duration: null })
    seconds.set(lesson.id, n)
    if (n % 5 === 0) {
      app.services.progress.complete(courseId, lesson.id)
      completed.add(lesson.id)
    }
  }
  return { seconds, completed }
}

const lacking = (app: App, courseId: CourseId, { seconds, completed }: Acknowledged): string[] => {
  const { positions, completed: done } = app.services.progress.get(courseId)
  const places = new Map<string, number>(
    positions.map(({ lessonId, position }) => [lessonId, position.kind === 'time' ? position.seconds : -1]),
  )
  const marks = new Set<string>(done.map(({ lessonId }) => lessonId))
  return [
    ...[...seconds].filter(([id, at]) => places.get(id) !== at).map(([id]) => `position of ${id}`),
    ...[...completed].filter((id) => !marks.has(id)).map((id) => `completion of ${id}`),
  ]
}

const makeProfile = async (): Promise<{
  profile: string
  courseId: CourseId
  acknowledged: Acknowledged
}> => {
  const profile = tempDir()
  const files: Record<string, string> = { ...smallCourse }
  for (let n = 3; n < 30; n++) files[`${n}-more.md`] = `# Lesson ${n}\n\n${'Words to read. '.repeat(20)}\n`
  const folder = writeFolder(path.join(tempDir(), 'course'), files)
  const app = open(profile)
  const { report } = await app.services.imports.ended(app.services.imports.start(folder).id)
  if (!report) throw new Error('The course was not imported')
  study(app, report.courseId, 0, 60)
  await app.backups.take('automatic')
  study(app, report.courseId, 60, 110)
  await app.backups.take('automatic')
  const acknowledged = study(app, report.courseId, 110, 170)
  await app.close()
  return { profile, courseId: report.courseId, acknowledged }
}

/** The same, as a power cut leaves it: the newest changes are in the write-ahead log. */
const cutOff = async (): Promise<Awaited<ReturnType<typeof makeProfile>>> => {
  const { profile, courseId } = await makeProfile()
  const app = open(profile)
  const acknowledged = study(app, courseId, 170, 250)
  const left = path.join(tempDir(), 'left')
  cpSync(profile, left, { recursive: true })
  await app.close()
  return { profile: left, courseId, acknowledged }
}

test(`each of ${CASES} damages of the database is seen and put right, and nothing acknowledged is lost`, async () => {
  const { profile, courseId, acknowledged } = await makeProfile()
  const database = path.join(profile, 'carrel.sqlite')
  const whole = readFileSync(database)
  const copy = path.join(tempDir(), 'profile')
  let slowest = 0
  let seen = 0
  const how: Record<string, number> = {}
  for (let n = 0; n < CASES; n++) {
    rmSync(copy, { recursive: true, force: true })
    cpSync(profile, copy, { recursive: true })
    const damage = damageCase(SEED, n)
    const said = `${damage.name}, case ${n}, seed ${SEED}`
    damage.apply(path.join(copy, 'carrel.sqlite'))
    // A page in the place of itself, a noise that is what was there: no damage.
    if (readFileSync(path.join(copy, 'carrel.sqlite')).equals(whole)) continue
    const began = performance.now()
    const app = open(copy)
    slowest = Math.max(slowest, performance.now() - began)
    expect(app.recovery, said).not.toBeNull()
    seen += 1
    how[app.recovery?.how ?? ''] = (how[app.recovery?.how ?? ''] ?? 0) + 1
    expect(app.services.safety.recovery(), said).toEqual(app.recovery)
    expect(lacking(app, courseId, acknowledged), said).toEqual([])
    expect(app.services.library.get(courseId).outline.length, said).toBeGreaterThan(20)
    expect(existsSync(path.join(copy, app.recovery?.quarantine ?? '', 'carrel.sqlite')), said).toBe(true)
    if (n % 10 === 0) {
      const diagnosis = await app.diagnose({ quick: false, fix: false })
      expect(diagnosis.problems, said).toEqual([])
      expect(diagnosis.fixed, said).toEqual([])
    }
    await app.close()
  }
  console.log(
    `${seen} damages seen and put right (${JSON.stringify(how)}), the slowest in ${Math.round(slowest)} ms`,
  )
  expect(seen).toBeGreaterThan(CASES * 0.9)
  expect(slowest).toBeLessThan(LONGEST_MS)
})

test(`each of ${CUT_OFF_CASES} damages after a power cut leaves everything that was acknowledged`, async () => {
  const { profile, courseId, acknowledged } = await cutOff()
  const copy = path.join(tempDir(), 'profile')
  const how: Record<string, number> = {}
  for (let n = 0; n < CUT_OFF_CASES; n++) {
    rmSync(copy, { recursive: true, force: true })
    cpSync(profile, copy, { recursive: true })
    const damage = damageCase(SEED + 1, n)
    // Every third time it is the log that is hit.
    const file = n % 3 === 0 ? 'carrel.sqlite-wal' : 'carrel.sqlite'
    const said = `${damage.name} in ${file}, case ${n}, seed ${SEED}`
    damage.apply(path.join(copy, file))
    const began = performance.now()
    const app = open(copy)
    expect(performance.now() - began, said).toBeLessThan(LONGEST_MS)
    const done = app.recovery?.how ?? 'nothing to do'
    how[done] = (how[done] ?? 0) + 1
    expect(lacking(app, courseId, acknowledged), said).toEqual([])
    expect((await app.diagnose({ quick: true, fix: false })).problems, said).toEqual([])
    await app.close()
  }
  console.log(`${CUT_OFF_CASES} damages after a power cut: ${JSON.stringify(how)}`)
  expect(how['restored']).toBeGreaterThan(0)
  expect(how['healed']).toBeGreaterThan(0)
})
