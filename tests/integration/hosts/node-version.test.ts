/** What a person with an older Node reads: one sentence, before the database's binary takes the process down. */
import { spawnSync, type SpawnSyncReturns } from 'node:child_process'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'

const root = path.resolve(import.meta.dirname, '../../..')

/** Makes this Node say another version, and has the database's binary refuse to be loaded at all. */
const pretending = (version: string): string =>
  `data:text/javascript,${encodeURIComponent(`
    import { registerHooks } from 'node:module'
    Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '${version}' } })
    registerHooks({
      resolve: (name, context, next) => {
        if (name === 'better-sqlite3') throw new Error('the database was loaded')
        return next(name, context)
      },
    })`)}`

const run = (node: string, ...args: string[]): SpawnSyncReturns<string> =>
  spawnSync(node, args, { cwd: root, encoding: 'utf8', timeout: 60_000 })

describe.each(['main/cli/cli.ts', 'main/hosts/browser/main.ts', 'scripts/start.ts', 'scripts/cli.ts'])(
  '%s',
  (entry) => {
    test.each(['20.18.1', '22.21.0', '23.11.1'])('refuses Node %s in one line and ends with 1', (version) => {
      const { status, stdout, stderr } = run(
        process.execPath,
        '--import',
        pretending(version),
        entry,
        '--help',
      )
      expect(stderr).toBe(`Carrel needs Node 24 or newer; this is ${version}. It is at https://nodejs.org.\n`)
      expect(stdout).toBe('')
      expect(status).toBe(1)
    })
  },
)

test.each(['24.0.0', '100.1.0'])('Node %s is let through', (version) => {
  const { status, stderr } = run(
    process.execPath,
    '--import',
    pretending(version),
    'main/hosts/needs-node.js',
  )
  expect(stderr).toBe('')
  expect(status).toBe(0)
})

/** A Node of the system's own that is older than what the project brings along. */
const oldNode = ['/usr/bin/node', '/usr/local/bin/node'].find(
  (node) => existsSync(node) && Number.parseInt(run(node, '-p', 'process.versions.node').stdout, 10) < 24,
)
const built = existsSync(path.join(root, 'out/main/cli.js'))
const whyNot = oldNode ? (built ? '' : 'not built yet') : 'no older Node on this machine'

describe.skipIf(whyNot !== '')(`with an older Node${whyNot && ` (skipped: ${whyNot})`}`, () => {
  test.each([
    ['out/main/cli.js', 'list'],
    ['out/main/browser-host.js'],
    ['scripts/start.ts'],
    ['scripts/cli.ts'],
  ])('%s says so instead of crashing', (...args) => {
    // npm scripts look at the version first, because Node before 22.18 cannot read the script itself.
    const before = args[0]?.endsWith('.ts') ? ['--import', './main/hosts/needs-node.js'] : []
    const { status, stderr } = run(oldNode ?? '', ...before, ...args)
    expect(stderr).toMatch(
      /^Carrel needs Node 24 or newer; this is [\d.]+\. It is at https:\/\/nodejs\.org\.\n$/,
    )
    expect(status).toBe(1)
  })
})

test('npm scripts that a person starts look at the version first', async () => {
  const { default: manifest } = (await import('../../../package.json', { with: { type: 'json' } })) as {
    default: { scripts: Record<string, string> }
  }
  for (const name of ['start', 'carrel', 'test'])
    expect(manifest.scripts[name]).toMatch(/^node --import \.\/main\/hosts\/needs-node\.js scripts\//)
})
