import path from 'node:path'
import { expect, test } from 'vitest'
import { openDatabase } from '../../../../main/db/open.ts'
import { anchoringService } from '../../../../main/features/annotations/anchoring.service.ts'
import { annotationsRepository } from '../../../../main/features/annotations/annotations.repository.ts'
import { placesRepository } from '../../../../main/features/annotations/places.repository.ts'
import type { Target } from '../../../../shared/features/annotations/model.ts'
import { AnnotationId, CourseId, LessonId } from '../../../../shared/kernel/brand.ts'
import { Hlc } from '../../../../shared/kernel/hybrid-clock.ts'
import { tempDir } from '../../../support/temp-dir.ts'

const courseId = CourseId.parse('c'.repeat(32))
const lessonId = LessonId.parse('1'.repeat(32))
const id = AnnotationId.parse('a'.repeat(32))
const at = Hlc.parse(`${'0'.repeat(11)}1-000000-${'d'.repeat(32)}`)
const spoken: Target = {
  kind: 'time',
  start: 12,
  end: 15,
  quote: { exact: 'as was said', prefix: '', suffix: '' },
}

test('when a recording, book or paper is replaced its marks stay where they are, and ask', async () => {
  const db = openDatabase(path.join(tempDir(), 'carrel.sqlite'))
  const rows = annotationsRepository(db)
  const put = (target: Target): void => {
    rows.put(
      courseId,
      {
        id,
        lessonId,
        kind: 'highlight',
        color: 'blue',
        target,
        settled: false,
        tags: [],
        deleted: false,
        createdAt: at,
        changedAt: at,
      },
      '',
    )
  }
  put(spoken)
  let file: string | null = 'one'
  const told: string[] = []
  const anchoring = anchoringService({
    places: placesRepository(db),
    hashOf: () => file,
    textOf: () => Promise.resolve(null),
    publish: ({ ids }) => told.push(...ids),
    log: () => undefined,
  })
  const state = () => rows.find(courseId, id)?.anchoring
  anchoring.marked(courseId, lessonId)
  await anchoring.updated(courseId)
  expect(state()).toEqual({ state: 'placed', confidence: 1 })

  file = null
  await anchoring.updated(courseId)
  expect(state()).toEqual({ state: 'placed', confidence: 1 })

  file = 'two'
  await anchoring.updated(courseId)
  expect(told).toEqual([id])
  expect(rows.find(courseId, id)?.target).toEqual(spoken)
  expect(state()).toEqual({
    state: 'review',
    candidates: [{ target: spoken, confidence: 0.5, around: 'as was said' }],
  })

  // Settled by the learner, it asks no more until the next file.
  put({ ...spoken, start: 13 })
  await anchoring.updated(courseId)
  expect(state()).toEqual({ state: 'placed', confidence: 1 })
  db.close()
})
