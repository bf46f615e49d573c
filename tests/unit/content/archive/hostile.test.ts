import { readdir } from 'node:fs/promises'
import { describe, expect, test } from 'vitest'
import { AppError } from '../../../../shared/kernel/errors.ts'
import { openSource } from '../../../../main/content/archive/index.ts'
import { hostileArchives } from '../../../support/hostile/archives.ts'
import { tempFolder } from '../../../support/make/temp-folder.ts'

/** Opens and reads everything, as an import does. */
const takeIn = async (path: string): Promise<void> => {
  const source = await openSource(path, { signal: new AbortController().signal })
  try {
    for (const entry of source.entries) {
      let bytes = 0
      for await (const piece of await source.pieces(entry)) bytes += piece.length
      expect(bytes).toBe(entry.size)
    }
  } finally {
    await source.close()
  }
}

const codeOf = async (path: string): Promise<string> => {
  try {
    await takeIn(path)
    return 'taken in'
  } catch (error) {
    return error instanceof AppError ? error.code : `not ours: ${String(error)}`
  }
}

describe('a hostile archive is refused by name', () => {
  test('and there are at least sixty of them', () => {
    expect(hostileArchives.length).toBeGreaterThanOrEqual(60)
    expect(new Set(hostileArchives.map(({ name }) => name)).size).toBe(hostileArchives.length)
  })

  test.each(hostileArchives.map((archive) => [archive.name, archive] as const))('%s', async (_, archive) => {
    const folder = await tempFolder()
    const file = await archive.make(folder)
    const before = await readdir(folder)
    const started = performance.now()
    const code = await codeOf(file)
    expect([archive.expect].flat()).toContain(code)
    expect(performance.now() - started).toBeLessThan(5000)
    expect(await readdir(folder)).toEqual(before)
  })
})
