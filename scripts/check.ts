/**
 * Everything CI asks of a change: `npm run check`; with `-- --quick` all but the tests, with `-- --only types`
 * the steps whose name begins so.
 * Each step is one line with its time; a failed step prints what its tool said.
 */
import { spawn } from 'node:child_process'
import path from 'node:path'
import { performance } from 'node:perf_hooks'
import { parseArgs } from 'node:util'

const root = path.resolve(import.meta.dirname, '..')
const tool = (bin: string): string => path.join(root, 'node_modules', bin)

interface Step {
  readonly name: string
  /** Arguments to Node, the tool's file first. */
  readonly args: readonly string[]
  /** Shows the tool's own output as it comes instead of only on failure. */
  readonly live?: boolean
}

const projects = ['shared', 'main', 'main/content-frame', 'renderer', 'preload', 'scripts', 'tests']
const tsc = tool('typescript/bin/tsc')

const steps: readonly Step[] = [
  { name: 'format', args: [tool('prettier/bin/prettier.cjs'), '--check', '--log-level', 'warn', '.'] },
  ...projects.map((project) => ({ name: `types ${project}`, args: [tsc, '-p', project, '--noEmit'] })),
  { name: 'lint', args: [tool('eslint/bin/eslint.js'), '.', '--max-warnings', '0'] },
  {
    name: 'layers and cycles',
    args: [
      tool('dependency-cruiser/bin/dependency-cruiser.mjs'),
      '--config',
      '.dependency-cruiser.cjs',
      ...['main', 'renderer', 'preload', 'shared', 'scripts', 'tests'],
    ],
  },
  { name: 'unused', args: [tool('knip/bin/knip.js'), '--no-progress'] },
  { name: 'tests', args: [path.join(root, 'scripts/test.ts')], live: true },
]

/** Runs one step in a Node of its own. @returns what it said and whether it passed */
const run = (step: Step): Promise<{ passed: boolean; output: string }> =>
  new Promise((resolve) => {
    const child = spawn(process.execPath, step.args, {
      cwd: root,
      stdio: step.live ? 'inherit' : ['ignore', 'pipe', 'pipe'],
    })
    let output = ''
    child.stdout?.on('data', (chunk: Buffer) => (output += chunk.toString()))
    child.stderr?.on('data', (chunk: Buffer) => (output += chunk.toString()))
    child.on('error', (error) => resolve({ passed: false, output: error.message }))
    child.on('close', (code) => resolve({ passed: code === 0, output }))
  })

const seconds = (since: number): string => `${((performance.now() - since) / 1000).toFixed(1)} s`

const { values } = parseArgs({
  options: { quick: { type: 'boolean', default: false }, only: { type: 'string', default: '' } },
})
const wanted = steps.filter(
  (step) => step.name.startsWith(values.only) && !(values.quick && step.name === 'tests'),
)
if (wanted.length === 0) {
  console.error(`No step begins with “${values.only}”: ${steps.map(({ name }) => name).join(', ')}`)
  process.exit(1)
}
const began = performance.now()
const failed: string[] = []
let passed = 0

for (const step of wanted) {
  const stepBegan = performance.now()
  const result = await run(step)
  console.log(`${result.passed ? 'ok    ' : 'FAILED'}  ${step.name.padEnd(24)} ${seconds(stepBegan)}`)
  if (result.passed) passed += 1
  else {
    failed.push(step.name)
    console.log(result.output.trimEnd())
  }
}

const verdict = failed.length === 0 ? '' : `: ${failed.join(', ')}`
console.log(`check: ${passed} passed, ${failed.length} failed${verdict} (${seconds(began)})`)
process.exitCode = failed.length === 0 ? 0 : 1
