/** Courses from outside that are not part of the project; tests that use them say so where they are absent. */
import { existsSync } from 'node:fs'
import path from 'node:path'

const root = path.resolve(import.meta.dirname, '../../../shared/real')

/** Path of a folder of real material, or null (with the reason printed) where it is not there. */
export const realMaterial = (name: string): string | null => {
  const folder = path.join(root, name)
  if (existsSync(folder)) return folder
  console.warn(`skipped: no ${name} among the real material beside the project`)
  return null
}
