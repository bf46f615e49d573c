/** Annotations: made, changed, taken away and brought back, and the notes written on them. */
import * as Y from 'yjs'
import type { AnnotationId, CourseId, DeviceId, LessonId } from '../../../shared/kernel/brand.ts'
import { AnnotationId as AnnotationIdSchema } from '../../../shared/kernel/brand.ts'
import { AppError } from '../../../shared/kernel/errors.ts'
import type { HybridClock } from '../../../shared/kernel/hybrid-clock.ts'
import {
  addAnnotation,
  appendNote,
  noteOf,
  setAnnotationField,
  type MadeAnnotation,
} from '../../../shared/features/annotations/crdt.ts'
import type {
  Annotation,
  AnnotationEvent,
  AnnotationFilter,
  ListedAnnotation,
} from '../../../shared/features/annotations/model.ts'
import type { PersonalDocs } from '../../sync/personal-docs.ts'
import type { AnnotationsRepository } from './annotations.repository.ts'
import type { FindRepository, Page } from './find.repository.ts'

interface Deps {
  readonly docs: PersonalDocs
  readonly hybrid: HybridClock
  readonly device: DeviceId
  /** Random 128-bit id, 32 lower-case hex digits. */
  readonly newId: () => string
  readonly repository: AnnotationsRepository
  readonly finder: FindRepository
  /** @throws AppError('library.course-missing' | 'library.lesson-missing') */
  readonly mustHave: (courseId: CourseId, lessonId?: LessonId) => void
  readonly publish: (event: AnnotationEvent) => void
  /** Told when something was marked in a lesson: what the lesson says now is remembered. */
  readonly marked?: (courseId: CourseId, lessonId: LessonId) => void
}

/** What an annotation is made of. */
export type NewAnnotation = Omit<MadeAnnotation, 'at'>
export type AnnotationChange = Partial<Pick<MadeAnnotation, 'kind' | 'color' | 'tags' | 'target'>>

export type AnnotationsService = ReturnType<typeof annotationsService>

/** Tags as they are kept: each once. */
const distinct = <T>(items: readonly T[]): T[] => [...new Set(items)]

export const annotationsService = (deps: Deps) => {
  const { docs, hybrid, device, repository, finder, publish } = deps

  /** @throws AppError('annotations.missing' | 'library.course-missing') */
  const missing = (courseId: CourseId): never => {
    if (!repository.hasAny(courseId)) deps.mustHave(courseId)
    throw new AppError('annotations.missing', {})
  }

  const mustFind = (courseId: CourseId, id: AnnotationId): Annotation =>
    repository.find(courseId, id) ?? missing(courseId)

  const setDeleted = (courseId: CourseId, ids: readonly AnnotationId[], deleted: boolean): void => {
    if (!ids.every((id) => repository.has(courseId, id))) missing(courseId)
    docs.change(courseId, (doc) => {
      for (const id of distinct(ids)) setAnnotationField(doc, id, 'deleted', deleted, device, hybrid.next())
    })
    publish({ courseId, ids: distinct(ids) })
  }

  return {
    /** @throws AppError('library.course-missing') for a course that is not on the shelf and was never marked */
    ofCourse: (courseId: CourseId, lessonId?: LessonId): Annotation[] => {
      if (!repository.hasAny(courseId)) deps.mustHave(courseId)
      return lessonId === undefined ? repository.ofCourse(courseId) : repository.ofLesson(courseId, lessonId)
    },

    /** On disk when it returns. @throws AppError('library.course-missing' | 'library.lesson-missing') */
    create: (courseId: CourseId, made: NewAnnotation): Annotation => {
      deps.mustHave(courseId, made.lessonId)
      const id = AnnotationIdSchema.parse(deps.newId())
      docs.change(courseId, (doc) => {
        addAnnotation(doc, id, { ...made, tags: distinct(made.tags), at: hybrid.next() })
      })
      deps.marked?.(courseId, made.lessonId)
      publish({ courseId, ids: [id] })
      return mustFind(courseId, id)
    },

    /** Changes the fields given. @throws AppError('annotations.missing' | 'library.course-missing') */
    update: (courseId: CourseId, id: AnnotationId, change: AnnotationChange): Annotation => {
      const { lessonId } = mustFind(courseId, id)
      docs.change(courseId, (doc) => {
        const { kind, color, tags, target } = change
        if (kind) setAnnotationField(doc, id, 'kind', kind, device, hybrid.next())
        if (color) setAnnotationField(doc, id, 'color', color, device, hybrid.next())
        if (tags) setAnnotationField(doc, id, 'tags', distinct(tags), device, hybrid.next())
        if (target) setAnnotationField(doc, id, 'target', target, device, hybrid.next())
      })
      if (change.target) deps.marked?.(courseId, lessonId)
      publish({ courseId, ids: [id] })
      return mustFind(courseId, id)
    },

    /** All of them, or none when one is missing. */
    remove: (courseId: CourseId, ids: readonly AnnotationId[]): void => {
      setDeleted(courseId, ids, true)
    },

    restore: (courseId: CourseId, ids: readonly AnnotationId[]): void => {
      setDeleted(courseId, ids, false)
    },

    find: (filter: AnnotationFilter, limit: number, cursor?: string): Page =>
      finder.page(filter, limit, cursor),

    /** Everything that fits, newest first. */
    all: (filter: AnnotationFilter): ListedAnnotation[] => {
      const out: ListedAnnotation[] = []
      let cursor: string | undefined
      do {
        const page = finder.page(filter, 500, cursor)
        out.push(...page.items)
        cursor = page.next ?? undefined
      } while (cursor !== undefined)
      return out
    },

    tags: () => finder.tags(),

    /** The note's own document as one update; null when nothing was written. */
    note: (courseId: CourseId, id: AnnotationId): Uint8Array | null => {
      mustFind(courseId, id)
      return docs.read(courseId, (doc) => noteOf(doc, id))
    },

    /**
     * Adds what was typed; on disk when it returns.
     * @throws AppError('request.invalid') for bytes that are no update of a document
     */
    editNote: (courseId: CourseId, id: AnnotationId, update: Uint8Array): void => {
      mustFind(courseId, id)
      try {
        // Read now: an update that cannot be read must not lie in the document for good.
        Y.applyUpdate(new Y.Doc(), update)
      } catch (cause) {
        throw new AppError('request.invalid', { issues: ['update: not a Yjs update'] }, { cause })
      }
      docs.change(courseId, (doc) => {
        // Yjs stores plain bytes only; a Buffer is not what it takes for them.
        appendNote(doc, id, device, new Uint8Array(update))
      })
      publish({ courseId, ids: [id] })
    },
  }
}
