/** A folder for one test, gone when it ends. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { onTestFinished } from 'vitest'

/** @returns absolute path of an empty folder */
export const tempFolder = async (): Promise<string> => {
  const folder = await mkdtemp(path.join(tmpdir(), 'carrel-test-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  return folder
}
