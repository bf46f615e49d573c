/** Which courses a database knows. */
import type { Db } from '../../db/open.ts'

export const courseIdentities = (db: Db): Set<string> =>
  new Set(db.prepare<[], string>('SELECT identity FROM library_course').pluck().all())
