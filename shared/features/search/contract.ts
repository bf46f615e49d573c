import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { CourseId } from '../../kernel/brand.ts'
import { carrel } from '../../kernel/contract.ts'
import { SearchAnswer, SearchStatus } from './model.ts'

export const search = {
  /**
   * Best hits first. `text` as typed: words (the last one may be unfinished), `"a phrase"`, `begin*`, and the filters
   * `course:`, `kind:` and `tag:`. Any text is a query; one without words finds nothing.
   */
  query: carrel
    .input(
      z.object({
        text: z.string().max(500),
        limit: z.number().int().min(1).max(200).default(40),
        courseId: CourseId.optional(),
      }),
    )
    .output(SearchAnswer),
  /** How much has been read into the index. */
  status: carrel.output(SearchStatus),
  /** The status now, and whenever it changes. */
  watch: carrel.output(eventIterator(SearchStatus)),
}
