/** What drawing a lesson needs to know of the course around it. */
import type { LessonText } from './analyse.ts'
import type { FarLabel } from './labels.ts'

export interface RenderInput extends LessonText {
  /** The address of a file of the course; null when there is no such file. */
  readonly resolveFile: (coursePath: string) => string | null
  /** Title put above a lesson that has none of its own. */
  readonly title?: string
  /** Title of the lesson shown for a file, for links without words of their own. */
  readonly titleOf?: (coursePath: string) => string | null
  /** Where in the course a label of another lesson is. */
  readonly labelElsewhere?: (label: string) => FarLabel | null
}
