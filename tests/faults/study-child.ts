/** Studies a course as fast as it can, saying on stdout what it has been told is saved. Killed by its parent. */
import { createApp } from '../../main/app/create-app.ts'
import { nodePorts } from '../../main/hosts/node-ports.ts'
import type { CourseId } from '../../shared/kernel/brand.ts'

const [profile = '', courseId = '', startAt = '0'] = process.argv.slice(2)
const app = createApp(nodePorts(profile, '/nowhere'))
const id = courseId as CourseId
const { outline } = app.services.library.get(id)
const quizId = outline.flatMap((lesson) => lesson.quizzes)[0]
const say = (line: unknown): void => {
  process.stdout.write(`${JSON.stringify(line)}\n`)
}

say({ op: 'ready' })
for (let n = Number(startAt); ; n++) {
  const lesson = outline[n % outline.length]
  if (!lesson) break
  app.services.progress.setPosition(id, lesson.id, { kind: 'time', seconds: n, duration: null })
  say({ op: 'position', lesson: lesson.id, n })
  if (n % 7 === 0) {
    app.services.progress.complete(id, lesson.id)
    say({ op: 'complete', lesson: lesson.id, n })
  }
  if (quizId && n % 5 === 0) {
    const attempt = app.services.quizzes.start(id, quizId)
    app.services.quizzes.answer(id, quizId, attempt.id, 'q1', { kind: 'text', text: `typed ${n}` })
    say({ op: 'answer', attempt: attempt.id, n })
  }
  await new Promise((resolve) => setImmediate(resolve))
}
