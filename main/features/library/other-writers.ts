/** Notices what another process (the CLI, say) did to the shelf, so that the window shows it. */
import type { LibraryEvent } from '../../../shared/features/library/model.ts'
import type { LibraryRepository } from './library.repository.ts'

const EVERY_MS = 1500

/** @returns stops watching */
export const watchOtherWriters = (
  repository: LibraryRepository,
  publish: (event: LibraryEvent) => void,
): (() => void) => {
  let seen = repository.dataVersion()
  let known = repository.versions()
  const look = (): void => {
    const version = repository.dataVersion()
    if (version === seen) return
    seen = version
    const now = repository.versions()
    for (const [courseId, updated] of now) {
      if (known.get(courseId) !== updated) publish({ type: 'course-changed', courseId })
    }
    for (const courseId of known.keys()) if (!now.has(courseId)) publish({ type: 'course-removed', courseId })
    known = now
  }
  const timer = setInterval(look, EVERY_MS)
  timer.unref()
  return () => {
    clearInterval(timer)
  }
}
