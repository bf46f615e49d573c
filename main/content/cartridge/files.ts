/** Which files of the cartridge the course keeps, and as what. */
import type { CoursePath } from '../../../shared/kernel/brand.ts'
import type { FilePlan, LessonPlan } from '../plan.ts'
import type { Cartridge } from './context.ts'
import type { RewrittenPage } from './html/rewrite-page.ts'
import { mediaTypeOf } from '../media/index.ts'

const roles = (lessons: readonly LessonPlan[]): Map<CoursePath, FilePlan['role']> => {
  const found = new Map<CoursePath, FilePlan['role']>()
  for (const lesson of lessons) {
    for (const caption of lesson.media.flatMap((medium) => medium.captions))
      found.set(caption.path as CoursePath, 'caption')
    if (lesson.path !== null) found.set(lesson.path, lesson.kind === 'quiz' ? 'quiz' : 'lesson')
  }
  return found
}

/** Files about the course rather than of it: settings of the platform it came from, schemas, copies of quizzes. */
const describes = (cartridge: Cartridge, path: CoursePath): boolean =>
  cartridge.descriptions.has(path) ||
  /(?:^|\/)course_settings\/[^/]+\.(?:xml|txt)$|\.qti$|^[^/]+\.xsd$/i.test(path.slice(cartridge.root.length))

export interface CourseFiles {
  readonly files: FilePlan[]
  /** Kept files that no lesson shows. */
  readonly assets: CoursePath[]
}

/**
 * @param pages rewritten pages by path; kept only where a lesson shows them
 * @param made files the reader made besides
 */
export const chooseFiles = (
  cartridge: Cartridge,
  lessons: readonly LessonPlan[],
  pages: ReadonlyMap<CoursePath, RewrittenPage>,
  made: readonly FilePlan[],
): CourseFiles => {
  const byRole = roles(lessons)
  const files = new Map<CoursePath, FilePlan>(made.map((file) => [file.path, file]))
  const assets: CoursePath[] = []
  for (const [path, role] of byRole) {
    const page = role === 'lesson' ? pages.get(path) : undefined
    files.set(
      path,
      page
        ? { path, mediaType: 'text/html', role, bytes: Buffer.from(page.html) }
        : { path, mediaType: role === 'quiz' ? 'application/xml' : mediaTypeOf(path), role },
    )
  }
  for (const { path } of cartridge.source.entries) {
    if (files.has(path) || describes(cartridge, path)) continue
    files.set(path, { path, mediaType: mediaTypeOf(path), role: 'asset' })
    assets.push(path)
  }
  return { files: [...files.values()], assets }
}
