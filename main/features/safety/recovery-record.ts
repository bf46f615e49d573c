/** How far the way back from damage has come: it goes on where a kill ended it. */
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { z } from 'zod'
import { Recovery } from '../../../shared/features/safety/model.ts'
import { writeWhole } from '../../db/seal.ts'

const RecoveryRecord = z.discriminatedUnion('state', [
  /** The damaged file is being moved aside, or a new one put together. */
  z.object({ state: z.literal('begun'), at: z.number(), detail: z.string(), quarantine: z.string() }),
  /** The new one is ready and takes its place. */
  z.object({ state: z.literal('ready'), recovery: Recovery }),
  /** Done; the learner has not read of it. */
  z.object({ state: z.literal('done'), recovery: Recovery }),
])
export type RecoveryRecord = z.infer<typeof RecoveryRecord>

export const readRecovery = (file: string): RecoveryRecord | null => {
  if (!existsSync(file)) return null
  try {
    return RecoveryRecord.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    return null
  }
}

export const writeRecovery = (file: string, record: RecoveryRecord): void =>
  writeWhole(file, JSON.stringify(record))

export const dropRecovery = (file: string): void => rmSync(file, { force: true })
