/** Closes a database and seals it, so that the next start knows at a glance that it is what it was. */
import { existsSync, statSync } from 'node:fs'
import type { Db } from './database.ts'
import { quickCheck } from './check.ts'
import { seal } from './seal.ts'

/** A larger file is not looked over at the end: who quits does not want to wait, and the next start will look. */
const LOOKED_OVER = 256 * 1024 * 1024

/** What was damaged while it was open is not sealed, so that the next start finds it. */
export const closeDatabase = (file: string, db: Db): void => {
  db.close()
  if (!existsSync(file) || statSync(file).size > LOOKED_OVER) return
  // Somebody else still has it open.
  if (existsSync(`${file}-wal`)) return
  try {
    if (quickCheck(file) === null) seal(file)
  } catch {
    // A disk too full for a seal: the next start looks more closely, that is all.
  }
}
