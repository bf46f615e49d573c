/** A profile with many courses, written by the same code that writes imported ones. */
import { createHash } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { createApp } from '../../../main/app/create-app.ts'
import type { CoursePlan, LessonPlan } from '../../../main/content/plan.ts'
import { commitCourse } from '../../../main/features/imports/commit-course.ts'
import { courseWriter } from '../../../main/features/library/index.ts'
import { nodePorts } from '../../../main/hosts/node-ports.ts'
import { blobPath } from '../../../main/store/blob-store.ts'
import type { CourseId, CoursePath, Millis } from '../../../shared/kernel/brand.ts'

const lesson = (n: number): LessonPlan => ({
  key: `lesson-${n}`,
  title: `Lesson ${n + 1}: something worth knowing`,
  kind: 'text',
  section: [`Part ${Math.floor(n / 20) + 1}`],
  path: 'lesson.md' as CoursePath,
  fragment: `s${n}`,
  url: null,
  words: 400,
  durationMs: null,
  quizzes: [],
  media: [],
  alt: null,
})

const plan = (n: number, lessons: number): CoursePlan => ({
  identity: `folder:bench-${n}`,
  kind: 'folder',
  title: n % 3 === 0 ? `第 ${n + 1} 门课：安静地学习` : `Course ${n + 1} on a quiet subject`,
  language: n % 3 === 0 ? 'zh-CN' : 'en',
  description: null,
  authors: ['An author'],
  cover: null,
  lessons: Array.from({ length: lessons }, (_, index) => lesson(index)),
  files: [],
  unsupported: [],
})

/** Fills a profile. @returns the ids of its courses */
export const fillShelf = async (
  profile: string,
  courses: number,
  lessonsEach: number,
): Promise<CourseId[]> => {
  const text = Buffer.from('# A lesson\n\nWords.\n')
  const sha256 = createHash('sha256').update(text).digest('hex')
  const file = blobPath(path.join(profile, 'blobs'), sha256)
  mkdirSync(path.dirname(file), { recursive: true })
  writeFileSync(file, text)
  const ports = nodePorts(profile, '/nowhere')
  const app = createApp(ports)
  const ids: CourseId[] = []
  for (let n = 0; n < courses; n++) {
    const { report } = await commitCourse(
      {
        library: app.store.libraryRows,
        writer: courseWriter(app.store.db),
        blobs: app.store.blobs,
        now: () => (1_790_000_000_000 + n) as Millis,
        newLabel: ports.newId,
      },
      plan(n, lessonsEach),
      [{ path: 'lesson.md', mediaType: 'text/markdown', role: 'lesson', size: text.length, sha256 }],
    )
    ids.push(report.courseId)
    const first = app.services.library.get(report.courseId).outline[0]
    if (n % 4 === 0 && first) {
      app.services.progress.complete(report.courseId, first.id)
      app.services.progress.setPosition(report.courseId, first.id, {
        kind: 'text',
        block: 1,
        offset: 0,
        fraction: 0.4,
      })
    }
  }
  await app.close()
  return ids
}
