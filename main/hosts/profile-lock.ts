/** One window host per profile: a file with the process id, taken over when that process is gone. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { AppError } from '../../shared/kernel/errors.ts'

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

const readOwner = (file: string): number => {
  try {
    return Number(readFileSync(file, 'utf8'))
  } catch {
    return 0
  }
}

/**
 * @returns gives the lock back
 * @throws AppError('profile.in-use' | 'storage.unwritable')
 */
export const lockProfile = (profile: string): (() => void) => {
  const file = path.join(profile, 'host.pid')
  try {
    mkdirSync(profile, { recursive: true })
  } catch (cause) {
    throw new AppError('storage.unwritable', { path: profile }, { cause })
  }
  for (;;) {
    try {
      writeFileSync(file, String(process.pid), { flag: 'wx' })
      return () => {
        rmSync(file, { force: true })
      }
    } catch (cause) {
      if ((cause as NodeJS.ErrnoException).code !== 'EEXIST')
        throw new AppError('storage.unwritable', { path: profile }, { cause })
      const owner = readOwner(file)
      if (owner > 0 && owner !== process.pid && isAlive(owner))
        throw new AppError('profile.in-use', { path: profile })
      rmSync(file, { force: true })
    }
  }
}
