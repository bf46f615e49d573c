/**
 * Every feature whose rows are derived from study documents, in the order they are made again. A feature that adds
 * such rows adds its line here: `doctor`, a restore and the way back from a damaged database all go through this list.
 */
import type { Db } from '../db/open.ts'
import { annotationsRepository, rebuildAnnotations } from '../features/annotations/index.ts'
import { cardRows, rebuildCards } from '../features/cards/index.ts'
import { planRepository, rebuildPlan } from '../features/plan/index.ts'
import { progressRepository, rebuildProgress } from '../features/progress/index.ts'
import { searchRepository, searchSink } from '../features/search/index.ts'
import type { Rebuilder } from '../sync/rebuild.ts'
import { allAnnotationWords } from './annotation-words.ts'

export const rebuilders = (db: Db): readonly Rebuilder[] => {
  const progress = progressRepository(db)
  const annotations = annotationsRepository(db)
  const plan = planRepository(db)
  const words = searchSink(searchRepository(db))
  const cards = cardRows(db, words)
  return [
    {
      name: 'progress',
      rebuild: (courseId, docs) => rebuildProgress(progress, courseId, docs.course),
      rows: (courseId) => progress.ofCourse(courseId),
    },
    {
      name: 'annotations',
      rebuild: (courseId, docs) => {
        rebuildAnnotations(annotations, courseId, docs.course)
        allAnnotationWords(annotations, words, courseId)
      },
      rows: (courseId) => annotations.rows(courseId),
    },
    {
      name: 'plan',
      rebuild: (courseId, docs) => rebuildPlan(plan, courseId, docs.course),
      rows: (courseId) => plan.ofCourse(courseId),
    },
    {
      name: 'cards',
      rebuild: (courseId, docs) => rebuildCards(cards, courseId, docs),
      rows: (courseId) => cards.states.ofCourse(courseId),
    },
  ]
}
