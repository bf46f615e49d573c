/**
 * Importing a generated 1 GB course folder, and the same as a zip with stored entries, beside reading, hashing and
 * writing the same files, in turns in one run. Every import starts from an empty profile.
 */
import { spawnSync } from 'node:child_process'
import { createWriteStream, mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { finished } from 'node:stream/promises'
import { z } from 'zod'
import { ZipFile } from 'yazl'
import { bigCourse, type BigCourse } from './support/big-course.ts'
import { plainCopy } from './support/plain-copy.ts'
import { median, round } from './support/statistics.ts'

const GB = 1024 ** 3
const ROUNDS = 3
const Child = z.object({
  ms: z.number(),
  rssDeltaMb: z.number(),
  state: z.literal('done'),
  lessons: z.number().min(1),
})

const importOnce = (work: string, origin: string): z.infer<typeof Child> => {
  const profile = path.join(work, 'profile')
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [path.join(import.meta.dirname, 'support/import-child.ts'), profile, origin],
    { encoding: 'utf8' },
  )
  rmSync(profile, { recursive: true, force: true })
  try {
    return Child.parse(JSON.parse(stdout))
  } catch (cause) {
    throw new Error(`The import did not end well: ${stdout}\n${stderr}`, { cause })
  }
}

const storedZip = async (course: BigCourse, target: string): Promise<void> => {
  const zip = new ZipFile()
  for (const file of course.files) zip.addFile(path.join(course.folder, file), file, { compress: false })
  zip.end()
  await finished(zip.outputStream.pipe(createWriteStream(target)))
}

export const run = async (say: (line: string) => void): Promise<Record<string, unknown>> => {
  const work = mkdtempSync(path.join(os.tmpdir(), 'carrel-bench-'))
  try {
    say('making a 1 GB course …')
    const course = bigCourse(path.join(work, 'course'), GB)
    const zip = path.join(work, 'course.zip')
    await storedZip(course, zip)
    const megabytes = course.bytes / 1e6
    const copies: number[] = []
    const folders: z.infer<typeof Child>[] = []
    const zips: z.infer<typeof Child>[] = []
    for (let round_ = 0; round_ < ROUNDS; round_++) {
      say(`round ${round_ + 1} of ${ROUNDS}`)
      copies.push(await plainCopy(course.folder, course.files, path.join(work, 'copy')))
      rmSync(path.join(work, 'copy'), { recursive: true, force: true })
      folders.push(importOnce(work, course.folder))
      zips.push(importOnce(work, zip))
    }
    const rate = (ms: readonly number[]): number => megabytes / (median(ms) / 1000)
    const copy = rate(copies)
    const folder = rate(folders.map((each) => each.ms))
    const zipped = rate(zips.map((each) => each.ms))
    return {
      mbPerS: round(folder),
      copyMbPerS: round(copy),
      ratio: round(folder / copy, 2),
      rssDeltaMb: round(Math.max(...folders.map((each) => each.rssDeltaMb))),
      zipMbPerS: round(zipped),
      zipRatio: round(zipped / copy, 2),
      zipRssDeltaMb: round(Math.max(...zips.map((each) => each.rssDeltaMb))),
    }
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
}
