/** `npm run bench -- NAME [--json]`: runs one benchmark; with `--json` one JSON object on stdout and nothing else. */
import { readdirSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { buildStale } from './build.ts'
import { root } from './build-parts.ts'

interface Bench {
  /** Runs it, reference included. @param say progress, for people */
  readonly run: (say: (line: string) => void) => Promise<Record<string, unknown>>
}

const folder = path.join(root, 'tests/bench')
const names = readdirSync(folder)
  .filter((file) => file.endsWith('.bench.ts'))
  .map((file) => file.slice(0, -'.bench.ts'.length))

const { values, positionals } = parseArgs({
  options: { json: { type: 'boolean', default: false } },
  allowPositionals: true,
})
const [name] = positionals
if (!name || !names.includes(name)) {
  console.error(`npm run bench -- NAME [--json], where NAME is one of: ${names.join(', ')}`)
  process.exit(2)
}
const say = (line: string): void => {
  console.error(line)
}
await buildStale(say)
const bench = (await import(path.join(folder, `${name}.bench.ts`))) as Bench
const result = await bench.run(say)
if (values.json) console.log(JSON.stringify(result))
else console.table(result)
process.exit(0)
