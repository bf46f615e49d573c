/** What rewriting a page finds out about it. */
import type { CoursePath } from '../../../../shared/kernel/brand.ts'
import type { Unsupported, UnsupportedReason } from '../../../../shared/features/library/model.ts'
import type { Showing } from '../recordings.ts'
import type { References, Target } from '../references.ts'

/** Collected while a page is rewritten. */
export class PageReport {
  readonly problems: Unsupported[] = []
  /** Files of the course the page links to. */
  readonly links = new Set<CoursePath>()
  /** Files the page shows in place. */
  readonly shown = new Set<CoursePath>()
  readonly media: Showing[] = []
  readonly path: CoursePath
  readonly #origin: CoursePath
  readonly #references: References

  /** @param origin the file problems are told of; addresses are relative to `path` */
  constructor(path: CoursePath, origin: CoursePath, references: References) {
    this.path = path
    this.#origin = origin
    this.#references = references
  }

  problem(reason: UnsupportedReason, detail: string): void {
    this.problems.push({ path: this.#origin, reason, detail: detail.slice(0, 300) })
  }

  /** Resolves an address and notes what cannot be followed. */
  resolve(reference: string): Target {
    const target = this.#references.resolve(reference, this.path)
    if (target.to === 'missing') this.problem('missing-file', reference)
    if (target.to === 'unsafe') this.problem('unsafe-link', reference)
    return target
  }

  /** The file an element shows in place, null (and noted) when it is not in the course. */
  show(reference: string): CoursePath | null {
    const target = this.resolve(reference)
    if (target.to === 'outside') this.problem('external-resource', target.url)
    if (target.to !== 'file') return null
    this.shown.add(target.path)
    return target.path
  }
}
