/** The registry of personal study documents: one Y.Doc per course. */
import type { CourseId } from '../../shared/kernel/brand.ts'
import type { Db } from '../db/open.ts'
import type { DocRepository } from './doc.repository.ts'
import { namedDocs, type NamedDocs, type NamedProjection } from './named-docs.ts'

export interface PersonalDocs extends NamedDocs<CourseId> {
  /** Folds what has gathered in every document of the store, for instance before quitting. */
  compactAll(): void
}

/** The maps of a course's document (see the crdt.ts of each feature). */
const MAPS = [
  'completion',
  'positions',
  'drafts',
  'annotations',
  'notes',
  'cards',
  'cardOptions',
  'studied',
] as const

/** Derives rows from a change, inside its transaction. */
export type Projection = NamedProjection<CourseId>

/** A document's name in the store. */
export const courseDocName = (courseId: CourseId): string => `course:${courseId}`

export const personalDocs = (
  db: Db,
  repository: DocRepository,
  projections: readonly Projection[],
): PersonalDocs => ({
  ...namedDocs(db, repository, courseDocName, projections, (doc) => {
    for (const name of MAPS) doc.getMap(name)
    doc.getArray('attempts')
  }),
  compactAll: () => {
    for (const name of repository.names()) if (repository.pending(name) > 0) repository.compact(name)
  },
})
