import { expect, test } from 'vitest'
import type { CourseId } from '../../../shared/kernel/brand.ts'
import type { Annotation } from '../../../shared/features/annotations/model.ts'
import { textTarget } from '../../../main/features/annotations/anchoring/find-in-text.ts'
import { openDesk, type AnnotationsDesk } from '../../support/annotations/desk.ts'

const paragraphs = {
  moved: 'Spaced review beats cramming because forgetting a little makes the next recall worth more.',
  edited: 'A lecture heard once leaves a faint trace that fades within a few days unless it is used.',
  deleted: 'Highlighters alone do nothing at all, whatever the colour, says an old and quoted study.',
  doubled: 'Ask yourself a question before you turn the page, and answer it aloud in your own words.',
  chinese: '学而时习之，不亦说乎？间隔复习胜过临时抱佛脚，因为遗忘一点会让下一次回忆更有价值。',
  kept: 'The last paragraph stays exactly where it is and says exactly what it said before.',
}

const lesson = (...parts: string[]): Record<string, string> => ({
  'course.yaml': 'id: memory\ntitle: Memory\nlanguage: en\n',
  '01-memory.md': `# On memory\n\n${parts.join('\n\n')}\n`,
  '02-other.md': '# Other\n\nAnother lesson, which nobody touched, with a few words of its own.\n',
})

const { moved, edited, deleted, doubled, chinese, kept } = paragraphs
const before = lesson(moved, edited, deleted, doubled, chinese, kept)

const lessonsOf = (desk: AnnotationsDesk, courseId: CourseId) =>
  desk.app.store.libraryRows.lessons(courseId).map(({ id }) => id)

const textOf = async (desk: AnnotationsDesk, courseId: CourseId, n = 0): Promise<string> => {
  const lessonId = lessonsOf(desk, courseId)[n]
  if (!lessonId) throw new Error('no such lesson')
  return (await desk.app.services.study.lessonBody(courseId, lessonId)).text
}

/** Marks a passage as the reader does. */
const mark = async (desk: AnnotationsDesk, courseId: CourseId, words: string, n = 0): Promise<Annotation> => {
  const text = await textOf(desk, courseId, n)
  const start = text.indexOf(words)
  const lessonId = lessonsOf(desk, courseId)[n]
  if (start < 0 || !lessonId) throw new Error(`not in the lesson: ${words}`)
  return desk.app.services.annotations.create(courseId, {
    lessonId,
    kind: 'highlight',
    color: 'yellow',
    target: textTarget(text, start, start + words.length),
    tags: [],
  })
}

const now = (desk: AnnotationsDesk, courseId: CourseId, { id }: Annotation): Annotation => {
  const found = desk.app.services.annotations.ofCourse(courseId).find((each) => each.id === id)
  if (!found) throw new Error('an annotation was lost')
  return found
}

const standsAt = (text: string, { target }: Annotation): string =>
  target.kind === 'text' ? text.slice(target.start, target.end) : ''

test('an update moves, edits, deletes and doubles paragraphs: every mark is right, or asks', async () => {
  const desk = openDesk()
  const courseId = await desk.bring(before)
  const marks = {
    moved: await mark(desk, courseId, moved),
    within: await mark(desk, courseId, 'makes the next recall worth more'),
    edited: await mark(desk, courseId, edited),
    deleted: await mark(desk, courseId, deleted),
    doubled: await mark(desk, courseId, doubled),
    chinese: await mark(desk, courseId, '间隔复习胜过临时抱佛脚'),
    kept: await mark(desk, courseId, kept),
  }
  await desk.app.services.anchoring.settled()

  const after = edited.replace('a few days', 'a week or two')
  await desk.bring(lesson(doubled, after, doubled, chinese.replace('学而', '【注】学而'), moved, kept))
  const text = await textOf(desk, courseId)

  for (const key of ['moved', 'within', 'chinese', 'kept'] as const) {
    const found = now(desk, courseId, marks[key])
    expect(found.anchoring.state, key).toBe('placed')
    expect(standsAt(text, found), key).toBe(
      standsAt(text, found) && marks[key].target.kind === 'text' ? marks[key].target.quote.exact : '',
    )
  }
  const changed = now(desk, courseId, marks.edited)
  if (changed.anchoring.state === 'placed') expect(standsAt(text, changed)).toBe(after)
  else
    expect(changed.anchoring.candidates.map(({ target }) => target)).toContainEqual(
      textTarget(text, text.indexOf(after), text.indexOf(after) + after.length),
    )
  expect(now(desk, courseId, marks.deleted).anchoring).toEqual({ state: 'review', candidates: [] })
  const twice = now(desk, courseId, marks.doubled).anchoring
  expect(twice.state).toBe('review')
  expect(twice.state === 'review' && twice.candidates).toHaveLength(2)
  const { items, total } = desk.app.services.annotations.find({ state: 'review' }, 100)
  expect(total).toBe(items.length)
  expect(items.map(({ id }) => id)).toEqual(expect.arrayContaining([marks.deleted.id, marks.doubled.id]))
})

test('what the learner settles stays settled, and no update moves what was not found', async () => {
  const desk = openDesk()
  const courseId = await desk.bring(before)
  const twice = await mark(desk, courseId, doubled)
  const gone = await mark(desk, courseId, deleted)
  await desk.app.services.anchoring.settled()
  await desk.bring(lesson(doubled, edited, doubled, kept))
  const { anchoring } = now(desk, courseId, twice)
  const chosen = anchoring.state === 'review' ? anchoring.candidates[1]?.target : undefined
  if (!chosen) throw new Error('two places were to be offered')
  const settled = desk.app.services.annotations.update(courseId, twice.id, { target: chosen })
  expect(settled).toMatchObject({ target: chosen, anchoring: { state: 'placed', confidence: 1 } })
  // The next update leaves it alone where its place is untouched.
  await desk.bring({ ...lesson(doubled, edited, doubled, kept, 'One more at the end.') })
  expect(now(desk, courseId, twice)).toMatchObject({ target: chosen, anchoring: { state: 'placed' } })
  expect(now(desk, courseId, gone)).toMatchObject({ target: gone.target, anchoring: { state: 'review' } })
})

test('a lesson that is gone keeps its annotations listed, and takes them up again when it comes back', async () => {
  const desk = openDesk()
  const courseId = await desk.bring(before)
  const other = await mark(desk, courseId, 'which nobody touched', 1)
  await desk.app.services.anchoring.settled()
  const { '02-other.md': _, ...rest } = before
  await desk.bring(rest)
  const [listed] = desk.app.services.annotations.find({ courseId }, 10).items
  expect(listed).toMatchObject({ id: other.id, lessonTitle: null, courseTitle: 'Memory' })
  await desk.bring(before)
  expect(desk.app.services.annotations.find({ courseId }, 10).items[0]).toMatchObject({
    lessonTitle: 'Other',
    anchoring: { state: 'placed' },
  })
})

test('an update that nobody finished is finished at the next start', async () => {
  const desk = openDesk()
  const courseId = await desk.bring(before)
  const found = await mark(desk, courseId, moved)
  await desk.app.services.anchoring.settled()
  // As after a crash between the new course and its annotations.
  const { db } = desk.app.store
  const old = db.prepare('SELECT * FROM annotation_lesson_text').all() as {
    lesson_id: string
    sha256: string
    text: string
  }[]
  await desk.bring(lesson(edited, kept, moved))
  db.prepare('DELETE FROM annotation_place').run()
  for (const row of old)
    db.prepare('UPDATE annotation_lesson_text SET sha256 = ?, text = ? WHERE lesson_id = ?').run(
      row.sha256,
      row.text,
      row.lesson_id,
    )
  await desk.reopen()
  desk.app.services.anchoring.resume()
  await desk.app.services.anchoring.settled()
  expect(standsAt(await textOf(desk, courseId), now(desk, courseId, found))).toBe(moved)
})

test('doctor makes the rows again, and keeps where they were found', async () => {
  const desk = openDesk()
  const courseId = await desk.bring(before)
  const found = await mark(desk, courseId, moved)
  await mark(desk, courseId, deleted)
  await desk.app.services.anchoring.settled()
  await desk.bring(lesson(edited, kept, moved))
  const rows = desk.app.services.annotations.ofCourse(courseId)
  desk.app.store.db.prepare("UPDATE annotation SET color = 'pink', note = 'stray' WHERE id = ?").run(found.id)
  desk.app.store.db.prepare('DELETE FROM annotation WHERE id <> ?').run(found.id)
  const diagnosis = await desk.app.diagnose({ quick: true, fix: true })
  expect(diagnosis.ok).toBe(true)
  expect(diagnosis.fixed).toHaveLength(1)
  expect(desk.app.services.annotations.ofCourse(courseId)).toEqual(rows)
})
