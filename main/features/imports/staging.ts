/** Where the browser host's uploads wait to be imported: `stage/<id>/<path>`, removed with their job. */
import { createWriteStream, existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import { mkdir, rm } from 'node:fs/promises'
import path from 'node:path'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { CoursePath, JobId } from '../../../shared/kernel/brand.ts'
import { AppError } from '../../../shared/kernel/errors.ts'

export interface StagingArea {
  create(id: JobId): void
  /** Writes one uploaded file. @throws AppError('imports.stage-missing' | 'request.invalid' | 'storage.full') */
  write(id: string, relative: string, bytes: Readable): Promise<void>
  /** What to import: the one thing that was staged, else the folder of all. @throws AppError('imports.stage-missing') */
  origin(id: JobId): string
  remove(id: JobId): void
  /** Removes areas no job knows. */
  sweep(known: ReadonlySet<string>): void
}

export const stagingArea = (root: string): StagingArea => {
  mkdirSync(root, { recursive: true })
  const areaOf = (id: string): string => {
    const area = path.join(root, id)
    if (!JobId.safeParse(id).success || !existsSync(area)) throw new AppError('imports.stage-missing', {})
    return area
  }
  return {
    create: (id) => {
      mkdirSync(path.join(root, id))
    },
    write: async (id, relative, bytes) => {
      const area = areaOf(id)
      const checked = CoursePath.safeParse(relative.normalize('NFC'))
      if (!checked.success) throw new AppError('request.invalid', { issues: ['path'] })
      const target = path.join(area, checked.data)
      await mkdir(path.dirname(target), { recursive: true })
      try {
        await pipeline(bytes, createWriteStream(target, { flags: 'wx' }))
      } catch (error) {
        await rm(target, { force: true })
        const code = (error as NodeJS.ErrnoException).code
        if (code === 'ENOSPC') throw new AppError('storage.full', {}, { cause: error })
        throw error
      }
    },
    origin: (id) => {
      const area = areaOf(id)
      const [only, ...others] = readdirSync(area)
      if (only === undefined) throw new AppError('imports.stage-missing', {})
      return others.length === 0 ? path.join(area, only) : area
    },
    remove: (id) => {
      rmSync(path.join(root, id), { recursive: true, force: true })
    },
    sweep: (known) => {
      for (const name of readdirSync(root))
        if (!known.has(name)) rmSync(path.join(root, name), { recursive: true, force: true })
    },
  }
}
