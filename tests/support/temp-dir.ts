/** A folder that is gone when the test is over. */
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { onTestFinished } from 'vitest'

export const tempDir = (): string => {
  const dir = mkdtempSync(path.join(os.tmpdir(), 'carrel-test-'))
  onTestFinished(() => {
    rmSync(dir, { recursive: true, force: true })
  })
  return dir
}
