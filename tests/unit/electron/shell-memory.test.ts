import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { memoryFile } from '../../../main/hosts/electron/shell-memory.ts'
import { tempFolder } from '../../support/make/temp-folder.ts'

describe('what the shell remembers', () => {
  test('is there in the next run', async () => {
    const file = path.join(await tempFolder(), 'shell.json')
    memoryFile(file).keep({ spelling: true, locale: 'zh-CN' })
    memoryFile(file).keep({ theme: 'sepia' })
    expect(memoryFile(file).now).toEqual({ window: null, spelling: true, locale: 'zh-CN', theme: 'sepia' })
  })

  test('is nothing when the file is torn, and each part alone when it is foreign', async () => {
    const file = path.join(await tempFolder(), 'shell.json')
    writeFileSync(file, '{"window":{"bou')
    expect(memoryFile(file).now).toEqual({ window: null, spelling: null, locale: null, theme: 'system' })
    writeFileSync(file, '{"window":7,"spelling":"yes","locale":"tlh","theme":"dark"}')
    expect(memoryFile(file).now).toEqual({ window: null, spelling: null, locale: null, theme: 'dark' })
  })

  test('is not worth an error when it cannot be written', async () => {
    const folder = await tempFolder()
    writeFileSync(path.join(folder, 'blocked'), '')
    const memory = memoryFile(path.join(folder, 'blocked', 'shell.json'))
    memory.keep({ theme: 'dark' })
    expect(memory.now.theme).toBe('dark')
  })

  test('leaves no half-written file behind', async () => {
    const file = path.join(await tempFolder(), 'shell.json')
    const memory = memoryFile(file)
    for (let i = 0; i < 20; i += 1) memory.keep({ spelling: i % 2 === 0 })
    expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ spelling: false })
  })
})
