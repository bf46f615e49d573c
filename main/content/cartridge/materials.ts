/** What a resource of the manifest gives a learner. */
import type { CoursePath } from '../../../shared/kernel/brand.ts'
import type { Quiz } from '../../../shared/features/quizzes/model.ts'

export type Material =
  | {
      readonly kind: 'page'
      /** Where it stands, or will stand when it is made from another file. */
      readonly path: CoursePath
      /** The file its text comes from. */
      readonly origin: CoursePath
      readonly title: string
      /** As the maker wrote it, references not yet rewritten. */
      readonly html: string
    }
  | {
      readonly kind: 'epub' | 'video' | 'audio' | 'image'
      readonly path: CoursePath
      readonly title: string
    }
  | { readonly kind: 'pdf'; readonly path: CoursePath; readonly title: string; readonly words: number }
  | { readonly kind: 'link'; readonly url: string; readonly title: string }
  | { readonly kind: 'quiz'; readonly path: CoursePath; readonly title: string; readonly quiz: Quiz }

/** A file's name without folder and extension, for titles of last resort. */
export const nameOf = (path: string): string => {
  const name = path.slice(path.lastIndexOf('/') + 1)
  return (
    name
      .replace(/\.[a-z0-9]{1,8}$/i, '')
      .replaceAll(/[_-]+/g, ' ')
      .trim() || name
  )
}
