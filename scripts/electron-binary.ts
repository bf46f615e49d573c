/**
 * Whether Electron's own program is here. The npm package holds only its loader: the program itself is fetched
 * from elsewhere, which many places do not allow. So it is tried once, briefly, and the answer is remembered.
 */
import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'

export type ElectronBinary = { readonly path: string } | { readonly reason: string }

interface Surroundings {
  /** The project's folder. */
  readonly root: string
  readonly platform: NodeJS.Platform
  readonly env: Readonly<Record<string, string | undefined>>
  /** Whether this is the superuser, as whom Electron refuses to run sandboxed on Linux. */
  readonly superuser: boolean
  /** How long the install step may take, ms. */
  readonly patience: number
}

const here = (): Surroundings => ({
  root: path.resolve(import.meta.dirname, '..'),
  platform: process.platform,
  env: process.env,
  superuser: process.getuid?.() === 0,
  patience: 20_000,
})

const read = (file: string): string | null => {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return null
  }
}

/** The version in package.json, null when the package is not installed. */
const versionOf = (folder: string): string | null => {
  const json = read(path.join(folder, 'package.json'))
  const value: unknown = json === null ? null : JSON.parse(json)
  if (typeof value !== 'object' || value === null || !('version' in value)) return null
  return typeof value.version === 'string' ? value.version : null
}

/** The installed program, when it is of this version. */
const installed = (folder: string, version: string): string | null => {
  const name = read(path.join(folder, 'path.txt'))
  if (name === null || read(path.join(folder, 'dist/version'))?.replace(/^v/, '').trim() !== version)
    return null
  const file = path.join(folder, 'dist', name)
  return existsSync(file) ? file : null
}

/** Runs the package's own install step. @returns why it failed, null when it says it did not */
const install = (folder: string, patience: number): Promise<string | null> =>
  new Promise((resolve) => {
    const child = spawn(process.execPath, [path.join(folder, 'install.js')], {
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    let said = ''
    child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()))
    const timer = setTimeout(() => {
      child.kill('SIGKILL')
      resolve(`its download took longer than ${patience / 1000} s`)
    }, patience)
    child.on('error', (error) => resolve(error.message))
    child.on('exit', (code) => {
      clearTimeout(timer)
      const first =
        said.split('\n').find((line) => line.trim() !== '') ?? `its install step ended with code ${code}`
      resolve(code === 0 ? null : first.trim().slice(0, 200))
    })
  })

/** What rules Electron out before its program is even looked for. */
const impossible = ({ platform, env, superuser }: Surroundings): string | null => {
  if (platform !== 'linux') return null
  if (!env['DISPLAY'] && !env['WAYLAND_DISPLAY'])
    return 'there is no screen here (neither DISPLAY nor WAYLAND_DISPLAY is set).'
  return superuser ? 'Electron keeps its sandbox only for ordinary users, and this is root.' : null
}

/** Looks without trying to install: for tests, which must not wait. */
export const findElectron = (surroundings: Partial<Surroundings> = {}): string | null => {
  const { root, env } = { ...here(), ...surroundings }
  const given = env['ELECTRON_PATH']
  if (given) return existsSync(given) ? given : null
  const folder = path.join(root, 'node_modules/electron')
  const version = versionOf(folder)
  return version === null ? null : installed(folder, version)
}

/**
 * The program to start, or why there is none, as the end of a sentence.
 * @param say told before anything that takes a while
 */
export const electronBinary = async (
  say: (line: string) => void,
  surroundings: Partial<Surroundings> = {},
): Promise<ElectronBinary> => {
  const around = { ...here(), ...surroundings }
  const no = impossible(around)
  if (no !== null) return { reason: no }
  const found = findElectron(around)
  if (found !== null) return { path: found }

  const folder = path.join(around.root, 'node_modules/electron')
  const version = versionOf(folder)
  if (version === null) return { reason: 'Electron is not installed.' }
  const memory = path.join(around.root, '.cache/electron.json')
  const remembered = recall(memory, version)
  if (remembered !== null) return { reason: remembered }

  say(`Electron ${version} is not here yet: trying its install step (at most ${around.patience / 1000} s) …`)
  const failure = await install(folder, around.patience)
  const program = installed(folder, version)
  if (program !== null) return { path: program }
  const reason = `Electron's program could not be fetched (${failure ?? 'nothing was installed'}); delete .cache/electron.json to try again.`
  mkdirSync(path.dirname(memory), { recursive: true })
  writeFileSync(memory, `${JSON.stringify({ version, reason })}\n`)
  return { reason }
}

/** What was learnt about this version before. */
const recall = (memory: string, version: string): string | null => {
  try {
    const value: unknown = JSON.parse(readFileSync(memory, 'utf8'))
    if (typeof value !== 'object' || value === null || !('version' in value) || !('reason' in value))
      return null
    return value.version === version && typeof value.reason === 'string' ? value.reason : null
  } catch {
    return null
  }
}
