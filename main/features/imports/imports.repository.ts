/** Import jobs in SQL, so that a killed import goes on where it was. */
import { z } from 'zod'
import type { JobId, Millis } from '../../../shared/kernel/brand.ts'
import { ImportReport, ImportState } from '../../../shared/features/imports/model.ts'
import { fromJson } from '../../db/json.ts'
import type { Db } from '../../db/open.ts'
import type { CopiedSource } from '../../workers/import-protocol.ts'

const StoredError = z.object({ code: z.string(), data: z.record(z.string(), z.unknown()) })

export interface JobRecord {
  id: JobId
  name: string
  origin: string
  stageId: JobId | null
  state: ImportState
  ownerPid: number | null
  startedAt: Millis
  report: ImportReport | null
  error: z.infer<typeof StoredError> | null
}

interface Row {
  id: JobId
  name: string
  origin: string
  stage_id: JobId | null
  state: string
  owner_pid: number | null
  started_at: Millis
  report: string | null
  error: string | null
}

export type ImportsRepository = ReturnType<typeof importsRepository>

export const importsRepository = (db: Db) => {
  const all = db.prepare<[], Row>('SELECT * FROM import_job ORDER BY started_at DESC')
  const put = db.prepare(
    `INSERT INTO import_job (id, name, origin, stage_id, state, owner_pid, started_at, report, error)
     VALUES (@id, @name, @origin, @stageId, @state, @ownerPid, @startedAt, @report, @error)
     ON CONFLICT (id) DO UPDATE SET state = excluded.state, owner_pid = excluded.owner_pid, report = excluded.report,
       error = excluded.error`,
  )
  const unfinished = db
    .prepare<[], string>(
      "SELECT id FROM import_job WHERE state IN ('queued', 'reading', 'copying', 'finishing', 'interrupted')",
    )
    .pluck()
  const remove = db.prepare<[string]>('DELETE FROM import_job WHERE id = ?')
  const files = db.prepare<[string], CopiedSource>(
    'SELECT path, size, modified_ms AS modifiedMs, sha256 FROM import_file WHERE job_id = ?',
  )
  const putFile = db.prepare<[string, string, number, number, string]>(
    `INSERT INTO import_file (job_id, path, size, modified_ms, sha256) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (job_id, path) DO UPDATE SET size = excluded.size, modified_ms = excluded.modified_ms, sha256 = excluded.sha256`,
  )
  const dropFiles = db.prepare<[string]>('DELETE FROM import_file WHERE job_id = ?')

  return {
    all: (): JobRecord[] =>
      all.all().map((row) => ({
        id: row.id,
        name: row.name,
        origin: row.origin,
        stageId: row.stage_id,
        state: fromJson(ImportState, JSON.stringify(row.state)),
        ownerPid: row.owner_pid,
        startedAt: row.started_at,
        report: row.report === null ? null : fromJson(ImportReport, row.report),
        error: row.error === null ? null : fromJson(StoredError, row.error),
      })),
    /** Ids of jobs that have not ended. */
    unfinished: (): string[] => unfinished.all(),
    put: (job: JobRecord): void => {
      put.run({
        ...job,
        report: job.report && JSON.stringify(job.report),
        error: job.error && JSON.stringify(job.error),
      })
    },
    remove: (id: JobId): void => {
      remove.run(id)
    },
    copied: (id: JobId): CopiedSource[] => files.all(id),
    addCopied: (id: JobId, copied: readonly CopiedSource[]): void => {
      db.transaction(() => {
        for (const file of copied) putFile.run(id, file.path, file.size, file.modifiedMs, file.sha256)
      })()
    },
    dropCopied: (id: JobId): void => {
      dropFiles.run(id)
    },
  }
}
