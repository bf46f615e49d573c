/**
 * `npm start`: builds what is stale and opens Carrel: in Electron when its binary is there, else in a browser
 * tab, saying which and why. `--no-open`, `--port N`, `--profile DIR`, `--browser`.
 */
import '../main/hosts/needs-node.js'
import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { buildStale } from './build.ts'
import { root } from './build-parts.ts'
import { electronBinary } from './electron-binary.ts'
import { openInBrowser } from './open-in-browser.ts'

const { values } = parseArgs({
  options: {
    'no-open': { type: 'boolean', default: false },
    port: { type: 'string' },
    profile: { type: 'string' },
    browser: { type: 'boolean', default: false },
    demo: { type: 'boolean', default: true },
    help: { type: 'boolean', short: 'h', default: false },
  },
  allowNegative: true,
})

const say = (line: string): void => {
  console.log(line)
}

if (values.help) {
  say(`npm start -- [options]
  --browser       use the browser host even where Electron is there
  --no-open       do not open a window or tab, only print the address
  --port N        port of the browser host (default 4750; 0 takes any free one)
  --profile DIR   where courses, notes and progress are kept
  --no-demo       leave the demonstration course off a new shelf`)
  process.exit(0)
}

const profile = values.profile ? ['--profile', path.resolve(values.profile)] : []

/** Passes signals on and ends as the child ends. */
const follow = (child: ReturnType<typeof spawn>): void => {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal))
  child.on('exit', (code, signal) => process.exit(signal ? 1 : (code ?? 0)))
}

const startElectron = (binary: string): void => {
  say('Carrel opens in its own window (Electron).')
  follow(spawn(binary, [root, ...profile, ...(values.demo ? [] : ['--no-demo'])], { stdio: 'inherit' }))
}

const startBrowser = (why: string): void => {
  say(`Carrel opens in the browser: ${why}`)
  const args = [path.join(root, 'out/main/browser-host.js'), ...profile]
  if (values.port !== undefined) args.push('--port', values.port)
  if (!values.demo) args.push('--no-demo')
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
  createInterface({ input: child.stdout }).once('line', (url) => {
    say(`Carrel is at ${url}`)
    say('The address works once. Ctrl+C quits.')
    if (!values['no-open']) openInBrowser(url)
  })
  follow(child)
}

await buildStale(say)
const electron = values.browser || values['no-open'] ? null : await electronBinary(say)
if (electron && 'path' in electron) startElectron(electron.path)
else
  startBrowser(
    electron
      ? electron.reason
      : values.browser
        ? 'you asked for it (--browser).'
        : 'you asked for no window (--no-open).',
  )
