import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { describe, expect, test } from 'vitest'

const script = path.resolve(import.meta.dirname, '../../../scripts/check.ts')
const check = (...args: string[]) => spawnSync(process.execPath, [script, ...args], { encoding: 'utf8' })

describe('npm run check', () => {
  test('runs the steps that were asked for and ends with one line', () => {
    const { status, stdout } = check('--only', 'types shared')
    expect(stdout.trim().split('\n')).toHaveLength(2)
    expect(stdout).toMatch(/^ok {6}types shared +\d+\.\d s\ncheck: 1 passed, 0 failed \(\d+\.\d s\)\n$/)
    expect(status).toBe(0)
  })

  test('is no success when nothing was asked for', () => {
    const { status, stderr } = check('--only', 'nonsense')
    expect(stderr).toContain('No step begins with “nonsense”')
    expect(status).toBe(1)
  })
})
