/** `.apkg` out and in. */
import type { ImportedCards } from '../../../shared/features/cards/contract.ts'
import { PERSONAL_DECK } from '../../../shared/features/cards/model.ts'
import type { CourseId, JobId, LessonId } from '../../../shared/kernel/brand.ts'
import type { Clock } from '../../../shared/kernel/clock.ts'
import { AppError } from '../../../shared/kernel/errors.ts'
import type { CardDocuments } from './card-documents.ts'
import type { CardRows } from './cards.projection.ts'
import { exportPackage } from './export-package.ts'
import { importPackage } from './import-package.ts'
import type { CardMedia } from './media.ts'
import { openPackage } from './open-package.ts'

interface Deps {
  readonly rows: CardRows
  readonly documents: CardDocuments
  readonly media: CardMedia
  readonly clock: Clock
  readonly tmp: string
  readonly staging: { origin(id: JobId): string; remove(id: JobId): void }
  readonly mustHave: (courseId: CourseId, lessonId?: LessonId) => void
  readonly titleOf: (courseId: CourseId) => string | null
  readonly courseBytes: (courseId: CourseId, path: string) => Uint8Array | null
  readonly changed: (courseId: CourseId) => void
}

/** A name every system can keep. */
const fileName = (title: string): string =>
  `${
    title
      .replace(/[\p{Cc}\\/:*?"<>|]+/gu, ' ')
      .trim()
      .slice(0, 80) || 'Carrel'
  }.apkg`

export const packagesService = (deps: Deps) => {
  const { rows, media, titleOf } = deps
  return {
    /** @throws AppError('cards.nothing-to-export') */
    export: async (courseId: CourseId | null): Promise<{ name: string; bytes: Buffer; notes: number }> => {
      const courses = courseId === null ? rows.notes.courses() : [courseId]
      const { bytes, notes } = await exportPackage(courses, Math.round(deps.clock.now()), {
        rows,
        deckName: (id) => (id === PERSONAL_DECK ? 'Carrel' : (titleOf(id) ?? 'Carrel')),
        picture: (id, name) => media.read(name) ?? deps.courseBytes(id, name),
      })
      if (notes === 0) throw new AppError('cards.nothing-to-export', {})
      const title =
        courseId === null || courseId === PERSONAL_DECK ? 'Carrel' : (titleOf(courseId) ?? 'Carrel')
      return { name: fileName(title), bytes, notes }
    },

    /** @throws AppError('cards.not-a-package' | 'archive.*' | 'imports.*' | 'library.course-missing') */
    import: async (
      courseId: CourseId,
      from: { stageId: JobId } | { path: string },
    ): Promise<ImportedCards> => {
      if (courseId !== PERSONAL_DECK) deps.mustHave(courseId)
      const file = 'path' in from ? from.path : deps.staging.origin(from.stageId)
      try {
        const opened = await openPackage(file, deps.tmp)
        try {
          const report = await importPackage(opened, courseId, {
            ...deps,
            hasCourseFile: (id, path) => deps.courseBytes(id, path) !== null,
          })
          deps.changed(courseId)
          return report
        } finally {
          await opened.close()
        }
      } finally {
        if ('stageId' in from) deps.staging.remove(from.stageId)
      }
    },
  }
}
