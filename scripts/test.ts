/**
 * `npm test`: builds, then every test: unit, integration, faults (Vitest) and end-to-end (Playwright). Ends with one
 * line, `N passed, N failed, N skipped`. `--only unit,e2e` runs some; words after `--` narrow the files.
 */
import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { buildStale } from './build.ts'
import { root } from './build-parts.ts'
import { addCounts, playwrightCounts, vitestCounts, type Counts } from './test-counts.ts'
import { setUp } from './test-setup.ts'

const { values, positionals } = parseArgs({ options: { only: { type: 'string' } }, allowPositionals: true })
const suites = ['unit', 'integration', 'faults', 'e2e'] as const
type Suite = (typeof suites)[number]
const chosen = values.only ? suites.filter((suite) => values.only?.split(',').includes(suite)) : suites

const results = path.join(root, 'test-results')
const tool = (bin: string): string => path.join(root, 'node_modules', bin)
const say = (line: string): void => {
  console.log(line)
}

const runTool = (args: readonly string[]): number =>
  spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' }).status ?? 1

const readJson = (file: string): unknown => {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return null
  }
}

/** A runner that failed without a report counts as one failure, so that a crash is never a pass. */
const settle = (suite: Suite, status: number, counts: Counts | null): Counts => {
  if (!counts) return { passed: 0, failed: 1, skipped: [`${suite}: the runner ended without a report`] }
  return status !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts
}

const runVitest = (suite: Suite): Counts => {
  const file = path.join(results, `${suite}.json`)
  const status = runTool([
    tool('vitest/vitest.mjs'),
    'run',
    '--project',
    suite,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
    ...positionals,
  ])
  return settle(suite, status, vitestCounts(readJson(file)))
}

const runPlaywright = (): Counts => {
  const status = runTool([tool('@playwright/test/cli.js'), 'test', ...positionals])
  return settle('e2e', status, playwrightCounts(readJson(path.join(results, 'e2e.json'))))
}

rmSync(results, { recursive: true, force: true })
mkdirSync(results, { recursive: true })
setUp(say)
await buildStale(say)
let total: Counts = { passed: 0, failed: 0, skipped: [] }
for (const suite of chosen) {
  const started = performance.now()
  const counts = suite === 'e2e' ? runPlaywright() : runVitest(suite)
  total = addCounts(total, counts)
  say(
    `${suite}: ${counts.passed} passed, ${counts.failed} failed in ${((performance.now() - started) / 1000).toFixed(0)} s`,
  )
}
for (const name of total.flaky ?? []) say(`passed when tried again: ${name}`)
for (const reason of new Set(total.skipped)) say(`skipped: ${reason}`)
say(
  `${total.passed} passed, ${total.failed} failed${total.skipped.length > 0 ? `, ${total.skipped.length} skipped` : ''}`,
)
process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0
