/** One build at a time: `npm start` and `npm test` side by side must not write the same files. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { root } from './build-parts.ts'

const file = path.join(root, '.cache/build.pid')

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

const take = (): boolean => {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' })
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
  try {
    if (!isAlive(Number(readFileSync(file, 'utf8')))) rmSync(file, { force: true })
  } catch {
    // Given back between our two looks: try again.
  }
  return false
}

/** Waits for a build under way, then runs `task` alone. */
export const alone = async <T>(task: () => Promise<T>): Promise<T> => {
  mkdirSync(path.dirname(file), { recursive: true })
  while (!take()) await wait(200)
  try {
    return await task()
  } finally {
    rmSync(file, { force: true })
  }
}
