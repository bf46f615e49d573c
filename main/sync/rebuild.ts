/**
 * Making rows again from the study documents: for `doctor`, after a restore, and after the database was damaged.
 * Every feature that keeps rows beside a document has a {@link Rebuilder} in main/app/rebuilders.ts.
 */
import * as Y from 'yjs'
import { CourseId } from '../../shared/kernel/brand.ts'
import type { DocRepository, StoredDoc } from './doc.repository.ts'

/** A course's documents, as they are on disk. */
export interface StudyDocs {
  /** Completion, positions, attempts, annotations, notes, cards. */
  readonly course: Y.Doc
  /** Its further documents, one after the other. @param kind what their names start with: `reviews` */
  further(kind: string): Iterable<{ readonly name: string; readonly doc: Y.Doc }>
}

export interface Rebuilder {
  /** What the rows are called where a person reads of them: `progress`. */
  readonly name: string
  /** Drops a course's rows and makes them from its documents. Runs inside a transaction. */
  rebuild(courseId: CourseId, docs: StudyDocs): void
  /** The rows as they are now, to tell whether they had been right; cheap enough for every course. */
  rows(courseId: CourseId): readonly unknown[]
}

/** The course of a document's name: `course:<id>`, `reviews:<id>:2026-11`. Null for a name of another kind. */
export const courseOfDoc = (name: string): CourseId | null =>
  CourseId.safeParse(name.split(':')[1]).data ?? null

/** @throws when the bytes are no Yjs update */
export const readDoc = (stored: StoredDoc): Y.Doc => {
  const doc = new Y.Doc()
  Y.transact(doc, () => {
    if (stored.snapshot) Y.applyUpdate(doc, stored.snapshot)
    for (const update of stored.updates) Y.applyUpdate(doc, update)
  })
  return doc
}

/** Every course that has a study document. */
export const coursesWithDocs = (repository: Pick<DocRepository, 'names'>): CourseId[] => [
  ...new Set(repository.names().flatMap((name) => courseOfDoc(name) ?? [])),
]

/** Opens a course's documents for `fn`, and lets them go. */
export const withStudyDocs = <T>(
  repository: Pick<DocRepository, 'names' | 'load'>,
  courseId: CourseId,
  fn: (docs: StudyDocs) => T,
): T => {
  const course = readDoc(repository.load(`course:${courseId}`))
  try {
    return fn({
      course,
      *further(kind) {
        const start = `${kind}:${courseId}`
        for (const name of repository.names()) {
          if (name !== start && !name.startsWith(`${start}:`)) continue
          const doc = readDoc(repository.load(name))
          yield { name, doc }
          doc.destroy()
        }
      },
    })
  } finally {
    course.destroy()
  }
}
