/**
 * Makes what is drawn, spoken, printed and bound in the demonstration course: `npm run demo`, or with names
 * (`npm run demo -- film talk planner book figures`) only some of it. The results are committed; the lessons
 * themselves are written by hand in main/demo-course.
 *
 * Needs Chromium, ffmpeg, flite, espeak-ng and Noto's CJK fonts (Debian: chromium ffmpeg flite espeak-ng
 * fonts-noto-cjk). CARREL_CHROMIUM names another Chromium.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { makeBook } from './book/bind.ts'
import { openDrawingRoom, type DrawingRoom } from './drawing-room.ts'
import { makeFigures } from './figures/make-figures.ts'
import { makeFilm, makeTalk, type Production } from './film.ts'
import { habits } from './habits/script.ts'
import { slides } from './habits/slides/index.ts'
import { tongues, type Chapter, type Tongue, type Words } from './narration.ts'
import { makePlanner } from './planner/planner.ts'
import { sleep } from './sleep/script.ts'

const course = path.resolve(import.meta.dirname, '../../main/demo-course')
const media = path.join(course, 'media')

const titles: Readonly<Record<'habits' | 'sleep', Words>> = {
  habits: { en: 'Five habits that make learning last', 'zh-CN': '让知识留下来的五个习惯' },
  sleep: { en: 'Sleep on it', 'zh-CN': '睡一觉再说' },
}

const production = (
  name: 'habits' | 'sleep',
  chapters: readonly Chapter[],
  tongue: Tongue,
  scratch: string,
): Production => ({
  chapters,
  tongue,
  title: titles[name][tongue],
  target: path.join(media, `${name}-${tongue === 'en' ? 'en' : 'zh'}`),
  scratch: path.join(scratch, `${name}-${tongue}`),
})

type Job = (room: DrawingRoom, scratch: string) => Promise<void>

const jobs: Readonly<Record<string, Job>> = {
  figures: (room) => makeFigures(room, course),
  planner: (room) => makePlanner(room, course),
  book: (room) => makeBook(room, course),
  talk: async (_room, scratch) => {
    for (const tongue of tongues) await makeTalk(production('sleep', sleep, tongue, scratch))
  },
  film: async (room, scratch) => {
    for (const tongue of tongues) await makeFilm(room, slides, production('habits', habits, tongue, scratch))
  },
}

const chosen = process.argv.slice(2)
const unknown = chosen.filter((name) => !Object.hasOwn(jobs, name))
if (unknown.length > 0)
  throw new Error(`unknown: ${unknown.join(', ')}; there are ${Object.keys(jobs).join(', ')}`)

const scratch = await mkdtemp(path.join(tmpdir(), 'carrel-demo-'))
const room = await openDrawingRoom()
try {
  for (const [name, job] of Object.entries(jobs)) {
    if (chosen.length > 0 && !chosen.includes(name)) continue
    const started = performance.now()
    await job(room, scratch)
    process.stdout.write(`${name}: ${((performance.now() - started) / 1000).toFixed(1)} s\n`)
  }
} finally {
  await room.close()
  await rm(scratch, { recursive: true, force: true })
}
