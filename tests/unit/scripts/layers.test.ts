/** The layer rules catch what they are written for: each is broken once in a small tree of its own. */
import { execFile } from 'node:child_process'
import { cpSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

const root = path.resolve(import.meta.dirname, '../../..')
const FOLDERS = ['shared', 'main', 'renderer', 'preload', 'scripts', 'tests']

/** File → what it imports; the imported files are made, too. */
const BROKEN: Readonly<Record<string, { file: string; imports: string }>> = {
  'shared-stands-alone': { file: 'shared/a.ts', imports: '../main/ports/p.ts' },
  'shared-knows-no-node': { file: 'shared/b.ts', imports: 'node:fs' },
  'renderer-imports-shared-alone': { file: 'renderer/a.ts', imports: '../main/ports/p.ts' },
  'renderer-knows-no-node': { file: 'renderer/b.ts', imports: 'node:path' },
  'content-frame-is-a-page': { file: 'main/content-frame/a.ts', imports: '../store/s.ts' },
  'content-frame-knows-no-node': { file: 'main/content-frame/b.ts', imports: 'node:fs' },
  'brain-knows-no-page': { file: 'main/store/a.ts', imports: '../../renderer/x.ts' },
  'only-the-shell-knows-electron': { file: 'main/app/a.ts', imports: 'electron' },
  'preload-hands-a-port': { file: 'preload/index.ts', imports: '../shared/features/study/model.ts' },
  'formats-stand-alone': { file: 'main/content/a.ts', imports: '../store/s.ts' },
  'database-stands-low': { file: 'main/db/a.ts', imports: '../features/x/index.ts' },
  'ports-are-types': { file: 'main/ports/a.ts', imports: '../store/s.ts' },
  'sql-through-a-repository': { file: 'main/features/x/x.service.ts', imports: 'better-sqlite3' },
  'a-repository-knows-no-service': { file: 'main/features/y/y.repository.ts', imports: './y.service.ts' },
  'a-service-knows-no-host': { file: 'main/features/z/z.service.ts', imports: '../../hosts/browser/h.ts' },
  'a-service-knows-no-router': { file: 'main/features/w/w.service.ts', imports: './w.router.ts' },
  'only-hosts-import-the-app': { file: 'main/store/b.ts', imports: '../app/create.ts' },
  'across-features-through-the-index': { file: 'main/features/p/p.service.ts', imports: '../q/q.service.ts' },
  'renderer-features-through-the-index': { file: 'renderer/features/p/p.tsx', imports: '../q/q.tsx' },
  'ui-knows-no-feature': { file: 'renderer/ui/a.ts', imports: '../features/q/index.ts' },
  'hosts-are-strangers': { file: 'main/hosts/electron/a.ts', imports: '../browser/h.ts' },
  'product-imports-no-tests': { file: 'main/cli/a.ts', imports: '../../tests/support/t.ts' },
  'no-unresolved': { file: 'main/store/c.ts', imports: './nowhere.ts' },
}

describe('the layer rules', () => {
  const caught = new Map<string, Set<string>>()
  let house = ''

  beforeAll(async () => {
    house = await mkdtemp(path.join(tmpdir(), 'carrel-layers-'))
    for (const folder of FOLDERS) mkdirSync(path.join(house, folder))
    cpSync(path.join(root, '.dependency-cruiser.cjs'), path.join(house, '.dependency-cruiser.cjs'))
    cpSync(path.join(root, 'tsconfig.base.json'), path.join(house, 'tsconfig.base.json'))
    cpSync(path.join(root, 'package.json'), path.join(house, 'package.json'))
    symlinkSync(path.join(root, 'node_modules'), path.join(house, 'node_modules'))
    const write = (file: string, text: string): void => {
      const at = path.join(house, file)
      mkdirSync(path.dirname(at), { recursive: true })
      writeFileSync(at, text)
    }
    for (const { file, imports } of Object.values(BROKEN))
      if (imports.startsWith('.') && !imports.includes('nowhere'))
        write(path.join(path.dirname(file), imports), 'export {}\n')
    for (const { file, imports } of Object.values(BROKEN)) write(file, `import '${imports}'\n`)
    write('main/sync/one.ts', "import './two.ts'\nexport type A = 1\n")
    write('main/sync/two.ts', "import type { A } from './one.ts'\nexport type B = A\n")

    const run = await promisify(execFile)(
      process.execPath,
      [
        path.join(root, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs'),
        '--config',
        '.dependency-cruiser.cjs',
        '--output-type',
        'json',
        ...FOLDERS,
      ],
      { cwd: house, maxBuffer: 64 * 1024 * 1024 },
    ).catch((error: unknown) => error as { stdout: string })
    const { summary } = JSON.parse(run.stdout) as {
      summary: { violations: { from: string; rule: { name: string; severity: string } }[] }
    }
    for (const { from, rule } of summary.violations) {
      expect(rule.severity).toBe('error')
      caught.set(from, (caught.get(from) ?? new Set()).add(rule.name))
    }
  }, 60_000)
  afterAll(() => rm(house, { recursive: true, force: true }))

  test.each(Object.keys(BROKEN))('%s', (rule) => {
    expect([...(caught.get(BROKEN[rule]?.file ?? '') ?? [])]).toContain(rule)
  })

  test('no-cycles, even of types alone', () => {
    expect([...(caught.get('main/sync/one.ts') ?? []), ...(caught.get('main/sync/two.ts') ?? [])]).toContain(
      'no-cycles',
    )
  })

  test('every rule is tried here', () => {
    const config = new Set([...Object.keys(BROKEN), 'no-cycles', 'only-listed-packages'])
    const require = createRequire(import.meta.url)
    const { forbidden } = require('../../../.dependency-cruiser.cjs') as { forbidden: { name: string }[] }
    expect(forbidden.map(({ name }) => name).filter((name) => !config.has(name))).toEqual([])
  })
})
