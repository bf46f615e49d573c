/** The feature put together: annotations, and finding them again after updates of their courses. */
import type { CourseId, DeviceId, LessonId } from '../../../shared/kernel/brand.ts'
import type { HybridClock } from '../../../shared/kernel/hybrid-clock.ts'
import type { AnnotationEvent } from '../../../shared/features/annotations/model.ts'
import type { Db } from '../../db/open.ts'
import type { Log } from '../../ports/index.ts'
import type { PersonalDocs } from '../../sync/personal-docs.ts'
import type { LibraryRepository } from '../library/index.ts'
import type { StudyService } from '../study/index.ts'
import { anchoringService } from './anchoring.service.ts'
import type { AnnotationsRepository } from './annotations.repository.ts'
import { annotationsService } from './annotations.service.ts'
import { findRepository } from './find.repository.ts'
import { placesRepository } from './places.repository.ts'
import { transferService } from './transfer/transfer.service.ts'

interface Deps {
  readonly db: Db
  readonly docs: PersonalDocs
  readonly hybrid: HybridClock
  readonly device: DeviceId
  readonly newId: () => string
  readonly repository: AnnotationsRepository
  readonly library: Pick<LibraryRepository, 'lesson' | 'file'>
  readonly study: Pick<StudyService, 'lessonBody'>
  /** @throws AppError('library.course-missing' | 'library.lesson-missing') */
  readonly mustHave: (courseId: CourseId, lessonId?: LessonId) => void
  readonly publish: (event: AnnotationEvent) => void
  readonly log: Log
}

export const annotationsFeature = (deps: Deps) => {
  const { db, library, study, publish, log } = deps
  const anchoring = anchoringService({
    places: placesRepository(db),
    hashOf: (courseId, lessonId) => {
      const path = library.lesson(courseId, lessonId)?.path
      return (path && library.file(courseId, path)?.sha256) ?? null
    },
    textOf: async (courseId, lessonId) => {
      if (library.lesson(courseId, lessonId)?.kind !== 'text') return null
      return (await study.lessonBody(courseId, lessonId)).text
    },
    publish,
    log,
  })
  const service = annotationsService({ ...deps, finder: findRepository(db), marked: anchoring.marked })
  return { service, anchoring, transfer: transferService({ ...deps, service }) }
}
