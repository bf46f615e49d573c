/**
 * Writing notes in a profile of 100,000 of them, 10,000 in the open course, through the real procedures.
 * `openCourseMs`: a fresh process, its shelf shown and nothing of the course read yet, answers with the course's annotations and opens a lesson. `keystrokeToDiskP99Ms`:
 * from a letter typed to the answer that it is on disk.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { createApp } from '../../main/app/create-app.ts'
import { nodePorts } from '../../main/hosts/node-ports.ts'
import { DeviceId, type CourseId, type LessonId } from '../../shared/kernel/brand.ts'
import { writeFolder } from '../support/course-folder.ts'
import { fillNotes, noteIdOf, otherCourse } from './support/many-notes.ts'
import { median, round } from './support/statistics.ts'

const OPEN = 10_000
const OTHERS = 9
const KEYSTROKES = 1500
const OPENINGS = 5
const LESSONS = 20

const p99 = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.ceil(values.length * 0.99) - 1] ?? NaN

const lessonText = (n: number): string =>
  `# Lesson ${n}\n\n${Array.from({ length: 60 }, (_, k) => `Paragraph ${k} of lesson ${n} says a few words about memory and recall.`).join('\n\n')}\n`

/** Brings one course in and fills the profile. @returns the course that is opened */
const prepare = async (
  profile: string,
  folder: string,
): Promise<{ courseId: CourseId; lessonId: LessonId }> => {
  writeFolder(folder, {
    'course.yaml': 'id: open\ntitle: The open course\nlanguage: en\n',
    ...Object.fromEntries(
      Array.from({ length: LESSONS }, (_, n) => [`${String(n).padStart(2, '0')}.md`, lessonText(n)]),
    ),
  })
  const app = createApp(nodePorts(profile, '/nowhere'))
  const { imports, library } = app.services
  const { report } = await imports.ended(imports.start(folder).id)
  if (!report) throw new Error('the course could not be brought in')
  const lessons = library.get(report.courseId).outline.map(({ id }) => id)
  const { db } = app.store
  db.pragma('synchronous = OFF')
  const device = DeviceId.parse('d'.repeat(32))
  fillNotes(db, report.courseId, lessons, OPEN, device)
  for (let n = 0; n < OTHERS; n++) fillNotes(db, otherCourse(n), lessons, OPEN, device)
  await app.close()
  const [lessonId] = lessons
  if (!lessonId) throw new Error('no lesson')
  return { courseId: report.courseId, lessonId }
}

/** Opens the course in a process of its own. */
const open = (...args: readonly string[]): { openMs: number; times: number[] } => {
  const child = path.join(import.meta.dirname, 'support/editing-child.ts')
  const { stdout, stderr, status } = spawnSync(process.execPath, [child, ...args], {
    encoding: 'utf8',
    maxBuffer: 1e8,
  })
  if (status !== 0) throw new Error(`the process ended with ${String(status)}: ${stderr}`)
  return JSON.parse(stdout) as { openMs: number; times: number[] }
}

export const run = async (say: (line: string) => void): Promise<Record<string, unknown>> => {
  const work = mkdtempSync(path.join(os.tmpdir(), 'carrel-bench-'))
  const profile = path.join(work, 'profile')
  try {
    say('writing 100,000 notes …')
    const { courseId, lessonId } = await prepare(profile, path.join(work, 'course'))
    const openings: number[] = []
    let times: number[] = []
    for (let n = 0; n < OPENINGS; n++) {
      const keystrokes = n === OPENINGS - 1 ? KEYSTROKES : 0
      const note = noteIdOf(Math.floor(OPEN / 2))
      const opened = open(profile, courseId, lessonId, note, String(keystrokes))
      openings.push(opened.openMs)
      times = opened.times
      say(`opened in ${round(opened.openMs)} ms`)
    }
    return {
      keystrokeToDiskP99Ms: round(p99(times)),
      openCourseMs: round(median(openings)),
      keystrokeToDiskP50Ms: round(median(times)),
      keystrokeToDiskMaxMs: round(Math.max(...times)),
      openCourseMaxMs: round(Math.max(...openings)),
      notes: OPEN * (OTHERS + 1),
    }
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
}
