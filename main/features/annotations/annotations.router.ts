import type { AnnotationEvent } from '../../../shared/features/annotations/model.ts'
import { os } from '../../rpc/os.ts'
import type { AnnotationChange, AnnotationsService } from './annotations.service.ts'
import type { TransferService } from './transfer/transfer.service.ts'

/** @param watch events until the signal aborts */
export const annotationsRouter = (
  service: AnnotationsService,
  transfer: TransferService,
  watch: (signal: AbortSignal | undefined) => AsyncGenerator<AnnotationEvent>,
) =>
  os.annotations.router({
    ofCourse: os.annotations.ofCourse.handler(({ input }) =>
      service.ofCourse(input.courseId, input.lessonId),
    ),
    create: os.annotations.create.handler(({ input: { courseId, ...made } }) =>
      service.create(courseId, made),
    ),
    update: os.annotations.update.handler(({ input: { courseId, id, kind, color, tags, target } }) => {
      const change: AnnotationChange = {
        ...(kind && { kind }),
        ...(color && { color }),
        ...(tags && { tags }),
        ...(target && { target }),
      }
      return service.update(courseId, id, change)
    }),
    remove: os.annotations.remove.handler(({ input }) => {
      service.remove(input.courseId, input.ids)
    }),
    restore: os.annotations.restore.handler(({ input }) => {
      service.restore(input.courseId, input.ids)
    }),
    find: os.annotations.find.handler(({ input: { limit, cursor, ...filter } }) =>
      service.find(filter, limit, cursor),
    ),
    tags: os.annotations.tags.handler(() => service.tags()),
    note: os.annotations.note.handler(({ input }) => {
      const update = service.note(input.courseId, input.id)
      return { update: update && Buffer.from(update).toString('base64') }
    }),
    editNote: os.annotations.editNote.handler(({ input }) => {
      // A plain array: Yjs keeps no Buffer.
      service.editNote(input.courseId, input.id, new Uint8Array(Buffer.from(input.update, 'base64')))
    }),
    export: os.annotations.export.handler(({ input }) => transfer.export(input.format, input.filter)),
    import: os.annotations.import.handler(({ input }) => transfer.import(input.text)),
    watch: os.annotations.watch.handler(({ signal }) => watch(signal)),
  })
