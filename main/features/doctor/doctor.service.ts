/** Looks the whole profile over: database, files, study documents and what is derived from them. */
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readdir, rm, stat } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import type { CourseId } from '../../../shared/kernel/brand.ts'
import type { Db } from '../../db/open.ts'
import type { BlobStore } from '../../store/blob-store.ts'
import type { DocRepository } from '../../sync/doc.repository.ts'
import { coursesWithDocs, withStudyDocs, type Rebuilder } from '../../sync/rebuild.ts'
import type { LibraryRepository } from '../library/index.ts'
import { doctorRepository } from './doctor.repository.ts'

export type Problem =
  | { kind: 'database'; detail: string }
  | { kind: 'file-missing' | 'file-damaged'; sha256: string; courses: string[] }
  | { kind: 'file-orphan'; sha256: string }
  | { kind: 'document-unreadable'; document: string; detail: string }
  /** Rows did not match the document they come from. */
  | { kind: 'progress-stale'; rows: string; courseId: string }
  | { kind: 'leftover'; path: string }
  | { kind: 'backup-damaged'; backup: string }

export interface Diagnosis {
  ok: boolean
  problems: Problem[]
  /** Harmless: what a killed process left; removed at the next start or with `--fix`. */
  leftovers: Problem[]
  /** What was put right. */
  fixed: Problem[]
  checked: { courses: number; files: number; bytes: number; documents: number }
}

interface Deps {
  readonly db: Db
  readonly blobs: BlobStore
  readonly docRows: DocRepository
  readonly library: LibraryRepository
  /** What is derived from study documents, of every feature. */
  readonly rebuilders: readonly Rebuilder[]
  /** Folder of running imports; anything in it that no job owns is left over. */
  readonly tmp: string
  readonly unfinishedJobs: () => Set<string>
  /** Backups that are not what they were when they were made. */
  readonly damagedBackups: () => string[]
}

const sha256Of = async (file: string): Promise<string> => {
  const hash = createHash('sha256')
  await pipeline(createReadStream(file, { highWaterMark: 1 << 20 }), hash)
  return hash.digest('hex')
}

const coursesByContent = (
  library: LibraryRepository,
): Map<string, { size: number; courses: Set<string> }> => {
  const out = new Map<string, { size: number; courses: Set<string> }>()
  for (const course of library.courses()) {
    for (const file of library.files(course.id)) {
      const known = out.get(file.sha256) ?? { size: file.size, courses: new Set<string>() }
      known.courses.add(course.title)
      out.set(file.sha256, known)
    }
  }
  return out
}

const sameRows = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  JSON.stringify(a) === JSON.stringify(b)

/** Makes a course's rows again. @returns the names of those that had not been right */
const rebuiltRows = ({ db, docRows, rebuilders }: Deps, courseId: CourseId): string[] =>
  withStudyDocs(docRows, courseId, (docs) =>
    db
      .transaction(() =>
        rebuilders.flatMap(({ name, rows, rebuild }) => {
          const before = rows(courseId)
          rebuild(courseId, docs)
          return sameRows(before, rows(courseId)) ? [] : [name]
        }),
      )
      .immediate(),
  )

/**
 * @param options.quick skip re-hashing files
 * @param options.fix remove what nothing refers to, derive progress again
 */
export const diagnose = async (deps: Deps, options: { quick: boolean; fix: boolean }): Promise<Diagnosis> => {
  const { blobs, docRows, library } = deps
  const problems: Problem[] = []
  const fixed: Problem[] = []
  const leftovers: Problem[] = []
  const database = doctorRepository(deps.db)
  for (const detail of database.integrity()) problems.push({ kind: 'database', detail })
  for (const table of database.danglingTables())
    problems.push({ kind: 'database', detail: `dangling rows in ${table}` })
  for (const row of database.lessonsWithoutFile())
    problems.push({ kind: 'database', detail: `lesson without file ${row.path}` })

  const contents = coursesByContent(library)
  let bytes = 0
  for (const [sha256, { size, courses }] of contents) {
    bytes += size
    const file = blobs.pathOf(sha256)
    const info = await stat(file).catch(() => null)
    if (!info) problems.push({ kind: 'file-missing', sha256, courses: [...courses] })
    else if (info.size !== size || (!options.quick && (await sha256Of(file)) !== sha256)) {
      problems.push({ kind: 'file-damaged', sha256, courses: [...courses] })
    }
  }
  const busy = deps.unfinishedJobs()
  if (busy.size === 0) {
    for await (const { sha256 } of blobs.list()) {
      if (contents.has(sha256)) continue
      const problem: Problem = { kind: 'file-orphan', sha256 }
      if (options.fix) {
        await rm(blobs.pathOf(sha256), { force: true })
        fixed.push(problem)
      } else leftovers.push(problem)
    }
  }

  for (const backup of options.quick ? [] : deps.damagedBackups())
    problems.push({ kind: 'backup-damaged', backup })

  const documents = docRows.names().length
  for (const document of docRows.damaged())
    problems.push({ kind: 'document-unreadable', document, detail: 'a part is not what was written' })
  for (const courseId of coursesWithDocs(docRows)) {
    try {
      for (const rows of rebuiltRows(deps, courseId)) fixed.push({ kind: 'progress-stale', rows, courseId })
    } catch (error) {
      problems.push({ kind: 'document-unreadable', document: courseId, detail: String(error) })
    }
  }

  for (const name of await readdir(deps.tmp)) {
    if (busy.has(name)) continue
    const problem: Problem = { kind: 'leftover', path: `tmp/${name}` }
    if (options.fix) {
      await rm(`${deps.tmp}/${name}`, { recursive: true, force: true })
      fixed.push(problem)
    } else leftovers.push(problem)
  }
  return {
    ok: problems.length === 0,
    problems,
    leftovers,
    fixed,
    checked: { courses: library.courses().length, files: contents.size, bytes, documents },
  }
}
