/** The files of a folder by class, and what has been made of each: none may be forgotten. */
import type { CoursePath } from '../../../shared/kernel/brand.ts'
import type { Unsupported, UnsupportedReason } from '../../../shared/features/library/model.ts'
import { mediaTypeOf } from '../media/media-type.ts'
import type { FilePlan } from '../plan.ts'
import type { Source, SourceEntry } from '../source.ts'
import { classify, type FileClass } from './classify.ts'

export class FoundFiles {
  readonly #classes = new Map<CoursePath, FileClass>()
  readonly #roles = new Map<CoursePath, FilePlan['role']>()
  /** Files that some lesson shows or links to. */
  readonly #used = new Set<CoursePath>()
  readonly #unsupported = new Map<string, Unsupported>()
  readonly #source: Source

  constructor(source: Source) {
    this.#source = source
    for (const { path } of source.entries) this.#classes.set(path, classify(path))
  }

  /** Entries of the given classes, in natural order. */
  of(...classes: FileClass[]): SourceEntry[] {
    return this.#source.entries.filter(({ path }) => classes.includes(this.classOf(path)))
  }

  classOf(path: CoursePath): FileClass {
    return this.#classes.get(path) ?? 'foreign'
  }

  /** Says what a file is to the course. A lesson's own file stays one even where others show it. */
  assign(path: CoursePath, role: FilePlan['role']): void {
    if (this.#roles.get(path) !== 'lesson') this.#roles.set(path, role)
  }

  /** Notes that a lesson needs the file. */
  use(path: CoursePath): void {
    this.#used.add(path)
  }

  isUsed(path: CoursePath): boolean {
    return this.#used.has(path)
  }

  isAssigned(path: CoursePath): boolean {
    return this.#roles.has(path)
  }

  /** Lists something that can't be used; the same thing once. */
  report(path: string, reason: UnsupportedReason, detail?: string): void {
    this.#unsupported.set(`${reason} ${path} ${detail ?? ''}`, { path, reason, ...(detail && { detail }) })
  }

  /** Everything, accounted for: files of unknown use that nobody needs are reported instead of copied. */
  settle(): { files: FilePlan[]; unsupported: Unsupported[] } {
    const files: FilePlan[] = []
    for (const { path } of this.#source.entries) {
      const role = this.#roles.get(path)
      if (role === undefined && this.classOf(path) === 'foreign' && !this.isUsed(path)) {
        this.report(path, 'unknown-type', mediaTypeOf(path))
        continue
      }
      files.push({ path, mediaType: mediaTypeOf(path), role: role ?? 'asset' })
    }
    return { files, unsupported: [...this.#unsupported.values()] }
  }
}
