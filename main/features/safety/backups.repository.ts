/** Copies of the open database by SQLite's backup API. */
import type { Db } from '../../db/open.ts'

/** Pages at a step: about a millisecond, between which everything else goes on. */
const PAGES = 200

export const backupsRepository = (db: Db) => {
  const changes = db.prepare<[], number>('SELECT total_changes()').pluck()
  return {
    /** Changes with every write, ours or another process's. */
    version: (): string => `${String(db.pragma('data_version', { simple: true }))}:${changes.get() ?? 0}`,
    /** Waits until whoever is writing has finished. */
    settle: (): void => db.transaction(() => undefined).immediate(),
    bytes: (): number =>
      Number(db.pragma('page_count', { simple: true })) * Number(db.pragma('page_size', { simple: true })),
    /** Copies the database as it is while others read and write. @param tell the part done; may throw to end it */
    copy: async (target: string, tell: (fraction: number) => void): Promise<void> => {
      await db.backup(target, {
        progress: ({ totalPages, remainingPages }) => {
          tell(totalPages > 0 ? 1 - remainingPages / totalPages : 0)
          return PAGES
        },
      })
    },
  }
}
