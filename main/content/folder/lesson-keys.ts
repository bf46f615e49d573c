/** Keys of a course's lessons: stable when files are numbered anew, different for different files. */
import { lessonKeyOf } from '../markdown/lesson-key.ts'

/** Longest key; it is only compared, never shown. */
const MAX_KEY = 900

export class LessonKeys {
  readonly #taken = new Set<string>()
  readonly #base: string

  /** @param base folder everything lies in; no part of any key */
  constructor(base: string) {
    this.#base = base
  }

  /**
   * The key of a lesson: its own id, else its path without the numbers that order it, else its whole path.
   * @param path course path of its file
   * @param id as its author gave it
   */
  next(path: string, id: string | null = null): string {
    const place = path.slice(this.#base.length)
    const options = [...(id === null ? [] : [id]), lessonKeyOf(place), place]
    for (let copy = 2; ; copy++) {
      const key = options.shift() ?? `${place}~${String(copy)}`
      const short = key.slice(-MAX_KEY)
      if (this.#taken.has(short)) continue
      this.#taken.add(short)
      return short
    }
  }
}
