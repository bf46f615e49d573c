/** The browser host's process: `--profile DIR --port N --no-demo`; prints its address. */
import { existsSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { asAppError } from '../../../shared/kernel/errors.ts'
import { defaultProfile } from '../default-profile.ts'
import { DEFAULT_PORT, startBrowserHost } from './start-browser-host.ts'

const { values } = parseArgs({
  options: {
    profile: { type: 'string' },
    port: { type: 'string', default: String(DEFAULT_PORT) },
    demo: { type: 'boolean', default: true },
  },
  allowNegative: true,
})

/** out/main/browser-host.js → the project (or app) folder. */
const root = path.resolve(import.meta.dirname, '../..')
const demoCourse = path.join(root, 'main/demo-course')

try {
  const host = await startBrowserHost({
    profile: path.resolve(values.profile ?? defaultProfile()),
    port: Number(values.port),
    renderer: path.join(root, 'out/renderer'),
    frameAssets: path.join(root, 'out/frame'),
    demoCourse: values.demo && existsSync(demoCourse) ? demoCourse : null,
  })
  process.stdout.write(`${host.url}\n`)
  let stopping = false
  const stop = (): void => {
    if (stopping) process.exit(1)
    stopping = true
    void host.close().then(() => process.exit(0))
  }
  process.on('SIGINT', stop)
  process.on('SIGTERM', stop)
} catch (error) {
  const known = asAppError(error)
  process.stderr.write(
    `carrel: ${known.code === 'internal.unexpected' ? String(known.cause) : known.message}\n`,
  )
  process.exit(1)
}
