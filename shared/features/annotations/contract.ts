import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { AnnotationId, CourseId, LessonId } from '../../kernel/brand.ts'
import { carrel, errorsOf } from '../../kernel/contract.ts'
import {
  Annotation,
  AnnotationColor,
  AnnotationEvent,
  AnnotationFilter,
  AnnotationKind,
  ListedAnnotation,
  Tag,
  Target,
} from './model.ts'
import { ExportedFile, ExportFormat, ImportReport } from './transfer.ts'

const one = z.object({ courseId: CourseId, id: AnnotationId })
const missing = errorsOf('library.course-missing', 'annotations.missing')

/** A Yjs update in base64, of at most 1 MiB. */
const Update = z.base64().max(1_400_000)

export const annotations = {
  /** Everything marked in a lesson, or in a whole course, in the order of its places. */
  ofCourse: carrel
    .input(z.object({ courseId: CourseId, lessonId: LessonId.optional() }))
    .output(z.array(Annotation))
    .errors(errorsOf('library.course-missing')),
  /** On disk when it answers. */
  create: carrel
    .input(
      z.object({
        courseId: CourseId,
        lessonId: LessonId,
        kind: AnnotationKind,
        color: AnnotationColor,
        target: Target,
        tags: z.array(Tag).max(50).default([]),
      }),
    )
    .output(Annotation)
    .errors(errorsOf('library.course-missing', 'library.lesson-missing')),
  /** Changes only the fields given. A `target` settles where the annotation belongs. */
  update: carrel
    .input(
      one.extend({
        kind: AnnotationKind.optional(),
        color: AnnotationColor.optional(),
        tags: z.array(Tag).max(50).optional(),
        target: Target.optional(),
      }),
    )
    .output(Annotation)
    .errors(missing),
  /** Takes annotations away; `restore` brings them back. Nothing is erased from the study document. */
  remove: carrel
    .input(z.object({ courseId: CourseId, ids: z.array(AnnotationId).min(1).max(1000) }))
    .output(z.void())
    .errors(missing),
  restore: carrel
    .input(z.object({ courseId: CourseId, ids: z.array(AnnotationId).min(1).max(1000) }))
    .output(z.void())
    .errors(missing),
  /** Across all courses, newest first. `cursor` is what the page before answered. */
  find: carrel
    .input(
      AnnotationFilter.extend({
        limit: z.number().int().min(1).max(500).default(100),
        cursor: z.string().max(200).optional(),
      }),
    )
    .output(
      z.object({ items: z.array(ListedAnnotation), total: z.number().int(), next: z.string().nullable() }),
    ),
  /** Tags in use with how often, most used first. */
  tags: carrel.output(z.array(z.object({ tag: Tag, count: z.number().int() }))),
  /** The note's document (XmlFragment `note`) as one Yjs update; null when nothing was written yet. */
  note: carrel
    .input(one)
    .output(z.object({ update: Update.nullable() }))
    .errors(missing),
  /** Adds what was typed. On disk when it answers: only then may the editor say that it is saved. */
  editNote: carrel
    .input(one.extend({ update: Update }))
    .output(z.void())
    .errors(missing),
  /** The files of an export; none when nothing fits. `markdown` gives one file per course. */
  export: carrel
    .input(z.object({ format: ExportFormat, filter: AnnotationFilter.default({}) }))
    .output(z.array(ExportedFile)),
  /** Takes in a JSON export of ours, of at most 64 MB. What is here already stays as it is. */
  import: carrel.input(z.object({ text: z.string().max(64_000_000) })).output(ImportReport),
  /** Changes as they happen. */
  watch: carrel.output(eventIterator(AnnotationEvent)),
}
