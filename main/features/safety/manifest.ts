/** What is written beside each backup. A copy without it does not count. */
import { z } from 'zod'
import { Backup } from '../../../shared/features/safety/model.ts'

export const Manifest = Backup.extend({
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  /** `PRAGMA user_version` of the copy. */
  schema: z.number().int(),
  /** Journal files, and how much of each is inside. */
  journal: z.record(z.string(), z.number()),
})
export type Manifest = z.infer<typeof Manifest>
