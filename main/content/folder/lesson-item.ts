/** A lesson found in a folder, before the outline is made. */
import type { SourceEntry } from '../source.ts'
import type { LessonPlan } from '../plan.ts'

export interface LessonItem {
  /** Null for a page on the web that only `course.yaml` names. */
  readonly entry: SourceEntry | null
  /** Path within the course's base folder; where it stands in the outline. */
  readonly place: string
  /** Everything but the section. */
  readonly lesson: Omit<LessonPlan, 'section'>
  /** `order` or `weight` of its front matter. */
  readonly order: number | null
  /** Paths its table of contents lists, in order. */
  readonly toc: readonly string[]
  /** Whether the author gave it a title. */
  readonly titled: boolean
}

const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1)

/** `index.md` or `README.md`: opens its folder and gives it its title. */
export const isIndex = (path: string): boolean =>
  /^(?:index|readme)\.(?:md|markdown|html?|xhtml|rmd|qmd)$/i.test(nameOf(path))

/** Pages about the material rather than of it: they come last. */
export const isColophon = (path: string): boolean =>
  /^(?:licen[cs]e|copying|code[-_]of[-_]conduct|contributing|changelog|citation|authors|contributors|acknowledge?ments|credits|security)\.(?:md|markdown|html?|xhtml)$/i.test(
    nameOf(path),
  )
