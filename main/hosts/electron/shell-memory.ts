/**
 * What the shell itself remembers between runs: where the window stood, whether spelling is checked, and the
 * language and theme, so that the first menu and the first colour are right before the brain has spoken.
 */
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { Locale, Theme } from '../../../shared/features/settings/model.ts'
import { WindowState } from './window-state.ts'

const Memory = z.object({
  window: WindowState.nullable().catch(null),
  /** null: never asked. */
  spelling: z.boolean().nullable().catch(null),
  locale: Locale.nullable().catch(null),
  theme: Theme.catch('system'),
})
export type ShellMemory = z.infer<typeof Memory>

const NOTHING: ShellMemory = { window: null, spelling: null, locale: null, theme: 'system' }

const read = (file: string): ShellMemory => {
  try {
    return Memory.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    return NOTHING
  }
}

export interface MemoryFile {
  readonly now: ShellMemory
  keep(changed: Partial<ShellMemory>): void
}

/** A file that is missing, torn or foreign counts as empty: nothing in it is worth an error. */
export const memoryFile = (file: string): MemoryFile => {
  let memory = read(file)
  return {
    get now() {
      return memory
    },
    keep: (changed) => {
      memory = { ...memory, ...changed }
      try {
        mkdirSync(path.dirname(file), { recursive: true })
        // Renamed into place: a power cut leaves the old file or the new one.
        writeFileSync(`${file}.new`, JSON.stringify(memory))
        renameSync(`${file}.new`, file)
      } catch {
        // A full disk must not close the app over a window's place.
      }
    },
  }
}
