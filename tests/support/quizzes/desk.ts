/** A quiz service on a real database file, with a clock and ids a test can read. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { AttemptId, CourseId, DeviceId, LessonId, QuizId, type Millis } from '../../../shared/kernel/brand.ts'
import { AppError } from '../../../shared/kernel/errors.ts'
import { HybridClock } from '../../../shared/kernel/hybrid-clock.ts'
import { Quiz } from '../../../shared/features/quizzes/model.ts'
import { openDatabase } from '../../../main/db/open.ts'
import { planProjection, planRepository, planService } from '../../../main/features/plan/index.ts'
import { progressProjection, progressRepository } from '../../../main/features/progress/index.ts'
import { quizRepository, quizService } from '../../../main/features/quizzes/index.ts'
import { docRepository } from '../../../main/sync/doc.repository.ts'
import { personalDocs } from '../../../main/sync/personal-docs.ts'

const hex = (n: number): string => n.toString(16).padStart(32, '0')
export const courseId = CourseId.parse(hex(0xc0))
export const quizLesson = LessonId.parse(hex(0x1e1))
export const textLesson = LessonId.parse(hex(0x1e2))
export const quizIdOf = (n: number): QuizId => QuizId.parse(hex(0x9000 + n))
export const attemptIdOf = (n: number): AttemptId => AttemptId.parse(hex(n))

/** One device's desk. `folder` is shared by desks that stand for the same device after a restart. */
export const openDesk = (folder = mkdtempSync(path.join(tmpdir(), 'carrel-quizzes-')), device = 1) => {
  const db = openDatabase(path.join(folder, 'carrel.db'))
  const progress = progressRepository(db)
  const planRows = planRepository(db)
  const docs = personalDocs(db, docRepository(db), [progressProjection(progress), planProjection(planRows)])
  const deviceId = DeviceId.parse(hex(device))
  const changes: CourseId[] = []
  let now = 1_700_000_000_000
  const clock = { now: () => now++ as Millis }
  const mustHave = (id: CourseId): void => {
    if (id !== courseId) throw new AppError('library.course-missing', {})
  }
  let ids = device * 1000
  const service = quizService({
    docs,
    device: deviceId,
    hybrid: new HybridClock(clock, deviceId),
    repository: quizRepository(db),
    newId: () => hex(++ids),
    mustHave,
    imageUrl: (_course, file) => `http://course.test/f/${file}`,
    changed: (id) => changes.push(id),
  })

  const plan = planService({
    docs,
    device: deviceId,
    repository: planRows,
    clock,
    courses: () => [{ id: courseId, title: 'A course' }],
    mustHave,
  })

  db.prepare(
    `INSERT OR IGNORE INTO library_course (id, identity, label, kind, title, authors, version, added_at, updated_at, bytes,
      lesson_count, lesson_kinds, unsupported_count) VALUES (?, 'folder:t', 't', 'folder', 't', '[]', 1, 0, 0, 0, 2, '[]', 0)`,
  ).run(courseId)
  for (const [position, [id, kind]] of [
    [quizLesson, 'quiz'],
    [textLesson, 'text'],
  ].entries())
    db.prepare(
      `INSERT OR IGNORE INTO library_lesson (id, course_id, key, position, title, kind, section, words)
       VALUES (?, ?, ?, ?, 't', ?, '[]', 0)`,
    ).run(id, courseId, kind, position, kind)

  return {
    folder,
    docs,
    service,
    plan,
    /** Lets days pass. */
    wait: (days: number) => {
      now += days * 86_400_000
    },
    changes,
    progress: () => progress.ofCourse(courseId),
    /** Writes a quiz as an import would; again with the same number is an update of the course. */
    write: (n: number, quiz: Record<string, unknown>, lesson: LessonId = quizLesson): QuizId => {
      const parsed = Quiz.parse({ key: `quiz-${String(n)}`, title: 'A quiz', ...quiz })
      db.prepare(
        `INSERT INTO library_quiz (quiz_id, course_id, lesson_id, position, definition) VALUES (?, ?, ?, ?, ?)
         ON CONFLICT (quiz_id) DO UPDATE SET definition = excluded.definition`,
      ).run(quizIdOf(n), courseId, lesson, n, JSON.stringify(parsed))
      return quizIdOf(n)
    },
    close: () => {
      db.close()
    },
    remove: () => {
      db.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
export type Desk = ReturnType<typeof openDesk>
