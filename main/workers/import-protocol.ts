/** What an import worker is told and what it says. Both ends are ours: types suffice. */
import type { ErrorWire } from '../../shared/kernel/errors.ts'
import type { CopiedFile } from '../features/library/index.ts'
import type { CoursePlan } from '../content/plan.ts'

/** A file of the source that was copied, with what tells whether it has changed since. */
export interface CopiedSource {
  readonly path: string
  readonly size: number
  readonly modifiedMs: number
  readonly sha256: string
}

export interface ImportTask {
  readonly origin: string
  readonly blobs: string
  /** A folder of this job's own on the blobs' file system. */
  readonly tmp: string
  /** Copied by an earlier, interrupted run of the same job. */
  readonly copied: readonly CopiedSource[]
}

export interface ImportCount {
  readonly bytesDone: number
  readonly bytesTotal: number
  readonly filesDone: number
  readonly filesTotal: number
}

export type ImportMessage =
  | { readonly type: 'count'; readonly state: 'reading' | 'copying'; readonly count: ImportCount }
  | { readonly type: 'copied'; readonly files: readonly CopiedSource[] }
  | {
      readonly type: 'done'
      readonly plan: CoursePlan
      readonly files: readonly CopiedFile[]
      readonly added: readonly string[]
    }
  | {
      readonly type: 'failed'
      readonly error: ErrorWire
      readonly detail: string
      readonly added: readonly string[]
    }

export type ImportOrder = { readonly type: 'cancel' }
