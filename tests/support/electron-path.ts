/** Electron's binary where it has been installed. */
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'

const dist = path.resolve(import.meta.dirname, '../../node_modules/electron')

/** Absolute path of the binary; undefined where it is absent (it is not on the package registry). */
export const electronPath = (): string | undefined => {
  const given = process.env['ELECTRON_PATH']
  if (given && existsSync(given)) return given
  try {
    const binary = path.join(dist, 'dist', readFileSync(path.join(dist, 'path.txt'), 'utf8').trim())
    return existsSync(binary) ? binary : undefined
  } catch {
    return undefined
  }
}
