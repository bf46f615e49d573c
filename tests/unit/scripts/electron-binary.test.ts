import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test, vi } from 'vitest'
import { electronBinary, findElectron } from '../../../scripts/electron-binary.ts'
import { tempFolder } from '../../support/make/temp-folder.ts'

/** A project whose Electron package has this install step. */
const project = async (install: string): Promise<string> => {
  const root = await tempFolder()
  const folder = path.join(root, 'node_modules/electron')
  mkdirSync(folder, { recursive: true })
  writeFileSync(path.join(folder, 'package.json'), '{"name":"electron","version":"45.4.1"}')
  writeFileSync(
    path.join(folder, 'install.js'),
    `require('node:fs').appendFileSync(__dirname + '/tried', 'x');${install}`,
  )
  return root
}
const INSTALLS = `
  const fs = require('node:fs')
  fs.mkdirSync(__dirname + '/dist')
  fs.writeFileSync(__dirname + '/dist/electron', '')
  fs.writeFileSync(__dirname + '/dist/version', 'v45.4.1')
  fs.writeFileSync(__dirname + '/path.txt', 'electron')`
const tries = (root: string): number => {
  const file = path.join(root, 'node_modules/electron/tried')
  return existsSync(file) ? readFileSync(file, 'utf8').length : 0
}
/** A desk with a screen and an ordinary person at it. */
const around = (root: string, more: object = {}) => ({
  root,
  platform: 'linux' as const,
  env: { DISPLAY: ':0' },
  superuser: false,
  patience: 10_000,
  ...more,
})

describe('Electron’s program', () => {
  test('is used when it is there, without trying anything', async () => {
    const root = await project(INSTALLS)
    await electronBinary(vi.fn(), around(root))
    const say = vi.fn()
    expect(await electronBinary(say, around(root))).toEqual({
      path: path.join(root, 'node_modules/electron/dist/electron'),
    })
    expect(say).not.toHaveBeenCalled()
    expect(tries(root)).toBe(1)
  })

  test('is fetched by its own install step when that works', async () => {
    const root = await project(INSTALLS)
    const say = vi.fn()
    expect(await electronBinary(say, around(root))).toEqual({
      path: path.join(root, 'node_modules/electron/dist/electron'),
    })
    expect(say).toHaveBeenCalledExactlyOnceWith(expect.stringContaining('trying its install step'))
  })

  test('that cannot be fetched is tried once and remembered with the reason', async () => {
    const root = await project(`console.error('connect ECONNREFUSED'); process.exit(1)`)
    const first = await electronBinary(vi.fn(), around(root))
    expect(first).toMatchObject({ reason: expect.stringContaining('connect ECONNREFUSED') })
    const say = vi.fn()
    expect(await electronBinary(say, around(root))).toEqual(first)
    expect(say).not.toHaveBeenCalled()
    expect(tries(root)).toBe(1)
  })

  test('is tried again for another version', async () => {
    const root = await project('process.exit(1)')
    await electronBinary(vi.fn(), around(root))
    writeFileSync(path.join(root, 'node_modules/electron/package.json'), '{"version":"46.0.0"}')
    await electronBinary(vi.fn(), around(root))
    expect(tries(root)).toBe(2)
  })

  test('is tried again when the memory is torn', async () => {
    const root = await project('process.exit(1)')
    await electronBinary(vi.fn(), around(root))
    writeFileSync(path.join(root, '.cache/electron.json'), '{"vers')
    await electronBinary(vi.fn(), around(root))
    expect(tries(root)).toBe(2)
  })

  test('that takes for ever to fetch is given up in time', async () => {
    const root = await project('setTimeout(() => {}, 60000)')
    const began = performance.now()
    const answer = await electronBinary(vi.fn(), around(root, { patience: 500 }))
    expect(answer).toMatchObject({ reason: expect.stringContaining('longer than 0.5 s') })
    expect(performance.now() - began).toBeLessThan(5_000)
  })

  test('whose install step says it worked and did not is not believed', async () => {
    const root = await project('')
    expect(await electronBinary(vi.fn(), around(root))).toMatchObject({
      reason: expect.stringContaining('nothing was installed'),
    })
  })

  test('of another version than the package is not used', async () => {
    const root = await project(INSTALLS.replace('v45.4.1', 'v44.0.0'))
    expect(await electronBinary(vi.fn(), around(root))).toHaveProperty('reason')
  })

  test('is not tried without a screen, nor as root on Linux, and neither is remembered', async () => {
    const root = await project(INSTALLS)
    expect(await electronBinary(vi.fn(), around(root, { env: {} }))).toMatchObject({
      reason: expect.stringContaining('no screen'),
    })
    expect(await electronBinary(vi.fn(), around(root, { superuser: true }))).toMatchObject({
      reason: expect.stringContaining('root'),
    })
    expect(tries(root)).toBe(0)
    expect(await electronBinary(vi.fn(), around(root, { env: {}, platform: 'darwin' }))).toHaveProperty(
      'path',
    )
  })

  test('may be named by ELECTRON_PATH', async () => {
    const root = await project('process.exit(1)')
    const other = path.join(root, 'my-electron')
    expect(findElectron(around(root, { env: { ELECTRON_PATH: other } }))).toBeNull()
    writeFileSync(other, '')
    expect(findElectron(around(root, { env: { ELECTRON_PATH: other } }))).toBe(other)
  })

  test('is missing when its package is', async () => {
    expect(await electronBinary(vi.fn(), around(await tempFolder()))).toEqual({
      reason: 'Electron is not installed.',
    })
  })
})
