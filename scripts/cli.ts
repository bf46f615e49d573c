/** `npm run carrel -- …`: builds what is stale (quietly) and runs the CLI. */
import '../main/hosts/needs-node.js'
import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { buildStale } from './build.ts'
import { root } from './build-parts.ts'

await buildStale((line) => {
  console.error(line)
})
const { status } = spawnSync(
  process.execPath,
  [path.join(root, 'out/main/cli.js'), ...process.argv.slice(2)],
  { stdio: 'inherit' },
)
process.exitCode = status ?? 1
