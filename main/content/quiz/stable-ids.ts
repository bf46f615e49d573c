/** Names for questions and choices that have none: made from their words, so that moving them changes nothing. */
import { createHash } from 'node:crypto'

/** Hands out ids within one list; the same words a second time get a number behind. */
export class StableIds {
  readonly #taken = new Map<string, number>()

  /**
   * @param words what the thing says
   * @param given the author's own id
   */
  next(words: string, given: string | null | undefined): string {
    const base = given ?? createHash('sha256').update(words.normalize('NFC')).digest('hex').slice(0, 10)
    const times = (this.#taken.get(base) ?? 0) + 1
    this.#taken.set(base, times)
    return times === 1
      ? base
      : this.next(
          `${words}\0${String(times)}`,
          given === null || given === undefined ? null : `${given}-${String(times)}`,
        )
  }
}

/**
 * Key of a quiz within its course.
 * @param lesson key of the lesson that holds it
 * @param name the author's id, or `quiz-<n>` by position in the lesson
 */
export const quizKey = (lesson: string, name: string): string => {
  const key = `${lesson}#${name}`
  if (key.length <= 128) return key
  return `${createHash('sha256').update(key).digest('hex').slice(0, 32)}#${name}`.slice(0, 128)
}
