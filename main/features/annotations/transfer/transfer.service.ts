/** Annotations out of Carrel, in four formats, and back in. */
import * as Y from 'yjs'
import type { CourseId, DeviceId } from '../../../../shared/kernel/brand.ts'
import { AppError } from '../../../../shared/kernel/errors.ts'
import type { HybridClock } from '../../../../shared/kernel/hybrid-clock.ts'
import {
  addAnnotation,
  appendNote,
  setAnnotationField,
} from '../../../../shared/features/annotations/crdt.ts'
import type {
  AnnotationEvent,
  AnnotationFilter,
  ListedAnnotation,
} from '../../../../shared/features/annotations/model.ts'
import type {
  ExportedFile,
  ExportFormat,
  ImportReport,
} from '../../../../shared/features/annotations/transfer.ts'
import type { PersonalDocs } from '../../../sync/personal-docs.ts'
import type { AnnotationsRepository } from '../annotations.repository.ts'
import type { AnnotationsService } from '../annotations.service.ts'
import type { Exported } from './exported.ts'
import { fromJson, type Incoming } from './from-json.ts'
import { toCsv } from './to-csv.ts'
import { toHtml } from './to-html.ts'
import { toJson } from './to-json.ts'
import { toMarkdown } from './to-markdown.ts'

interface Deps {
  readonly docs: PersonalDocs
  readonly hybrid: HybridClock
  readonly device: DeviceId
  readonly repository: AnnotationsRepository
  readonly service: Pick<AnnotationsService, 'all' | 'ofCourse' | 'note'>
  readonly publish: (event: AnnotationEvent) => void
}

const writers: { readonly [F in ExportFormat]: (items: readonly Exported[]) => ExportedFile[] } = {
  markdown: toMarkdown,
  html: toHtml,
  csv: toCsv,
  json: toJson,
}

export type TransferService = ReturnType<typeof transferService>

export const transferService = ({ docs, hybrid, device, repository, service, publish }: Deps) => {
  /** What fits the filter, course by course, in the order of the places. */
  const gather = (filter: AnnotationFilter): Exported[] => {
    const wanted = Map.groupBy(service.all(filter), ({ courseId }) => courseId)
    return [...wanted].flatMap(([courseId, items]) => {
      const byId = new Map<string, ListedAnnotation>(items.map((item) => [item.id, item]))
      return service.ofCourse(courseId).flatMap(({ id }) => {
        const item = byId.get(id)
        const stamps = item && repository.stamps(courseId, id)
        return item && stamps ? [{ ...item, update: service.note(courseId, id), stamps }] : []
      })
    })
  }

  const checkNote = ({ note }: Incoming): void => {
    if (!note) return
    try {
      Y.applyUpdate(new Y.Doc(), note)
    } catch (cause) {
      throw new AppError('request.invalid', { issues: ['a note cannot be read'] }, { cause })
    }
  }

  /** A course's annotations in one change: all of them, or none. @returns how many were not here yet */
  const takeIn = (courseId: CourseId, items: readonly Incoming[]): number => {
    const fresh = items.filter(({ id }) => !repository.has(courseId, id))
    if (fresh.length === 0) return 0
    docs.change(courseId, (doc) => {
      for (const { id, lessonId, kind, color, target, tags, stamps, note } of fresh) {
        hybrid.observe(stamps.changed)
        addAnnotation(doc, id, { at: stamps.created, lessonId, kind, color, target, tags })
        // So that it was changed when it was changed.
        if (stamps.changed > stamps.created)
          setAnnotationField(doc, id, 'deleted', false, device, stamps.changed)
        if (note) appendNote(doc, id, device, note)
      }
    })
    const ids = fresh.map(({ id }) => id)
    for (let at = 0; at < ids.length; at += 1000) publish({ courseId, ids: ids.slice(at, at + 1000) })
    return fresh.length
  }

  return {
    /** @returns the files of an export, none when nothing fits the filter */
    export: (format: ExportFormat, filter: AnnotationFilter): ExportedFile[] => {
      const items = gather(filter)
      return items.length === 0 ? [] : writers[format](items)
    },

    /**
     * Takes in our own JSON. What is here already stays as it is.
     * @throws AppError('request.invalid') for a file that is none; nothing is taken in then
     */
    import: (text: string): ImportReport => {
      const items = fromJson(text)
      items.forEach(checkNote)
      let added = 0
      for (const [courseId, of] of Map.groupBy(items, (item) => item.courseId)) added += takeIn(courseId, of)
      return { added, known: items.length - added, unplaced: 0 }
    },
  }
}
