/** Imports one course in a process of its own and prints how long it took and how much memory it needed. */
import { readFileSync } from 'node:fs'
import { createApp } from '../../../main/app/create-app.ts'
import { nodePorts } from '../../../main/hosts/node-ports.ts'

const [profile = '', origin = ''] = process.argv.slice(2)

/** Resident set in MB: now, or the highest so far. */
const residentMb = (line: 'VmRSS' | 'VmHWM'): number => {
  const match = new RegExp(`${line}:\\s+(\\d+) kB`).exec(readFileSync('/proc/self/status', 'utf8'))
  return Number(match?.[1] ?? 0) / 1024
}

const app = createApp(nodePorts(profile, '/nowhere'))
const before = residentMb('VmRSS')
const started = performance.now()
const job = app.services.imports.start(origin)
const ended = await app.services.imports.ended(job.id)
const ms = performance.now() - started
const rssDeltaMb = residentMb('VmHWM') - before
await app.close()
console.log(
  JSON.stringify({
    ms,
    rssDeltaMb,
    state: ended.state,
    lessons: ended.report?.lessons ?? 0,
    error: ended.error,
  }),
)
