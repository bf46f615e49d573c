/** Where notes and cards are put to be found. Called inside the transaction that writes their rows. */
import type { CourseId, LessonId } from '../../../shared/kernel/brand.ts'
import type { Place } from '../../../shared/features/search/model.ts'
import type { SearchRepository } from './search.repository.ts'
import { indexWords } from './words.ts'

export interface SearchSink {
  /**
   * Puts a note or a card, replacing what was there under this id.
   * @param text plain; null `place`: the beginning of the lesson
   */
  put(
    kind: 'note' | 'card',
    id: string,
    courseId: CourseId,
    lessonId: LessonId | null,
    title: string,
    text: string,
    tags: readonly string[],
    place: Place | null,
  ): void
  remove(kind: 'note' | 'card', id: string, courseId: CourseId): void
}

/** The name of a note or a card among the sources of its course. */
const sourceOf = (kind: 'note' | 'card', id: string): string => `${kind}:${id}`

export const searchSink = (repository: SearchRepository): SearchSink => ({
  put: (kind, id, courseId, lessonId, title, text, tags, place) => {
    const source = sourceOf(kind, id)
    const clean = text.normalize('NFC')
    const one = {
      lessonId,
      title,
      text: clean,
      marks: place ? [[0, place] satisfies [number, Place]] : [],
      tags,
    }
    if (repository.has(courseId, source, one)) return
    const name = indexWords(title)
    const body = indexWords(clean)
    repository.drop(courseId, source)
    repository.insert(courseId, source, {
      ...one,
      kind,
      words: { title: name.words, text: body.words, stems: `${name.stems} ${body.stems}` },
    })
  },
  remove: (kind, id, courseId) => {
    repository.drop(courseId, sourceOf(kind, id))
  },
})
