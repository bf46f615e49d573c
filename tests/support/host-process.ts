/** The real browser host in a process of its own, which tests may kill. */
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { createInterface } from 'node:readline'

const entry = path.resolve(import.meta.dirname, '../../out/main/browser-host.js')

export interface HostProcess {
  /** Address with the one-time token. */
  readonly url: string
  readonly origin: string
  readonly port: number
  readonly child: ChildProcess
  /** What it wrote on stderr so far. */
  readonly errors: () => string
  /** Ends it as Ctrl+C does. */
  stop(): Promise<void>
  /** SIGKILL, as a power cut would. */
  kill(): Promise<void>
}

export interface HostOptions {
  readonly profile: string
  readonly port?: number
  readonly demo?: boolean
}

export const startHost = async ({ profile, port = 0, demo = false }: HostOptions): Promise<HostProcess> => {
  const args = [entry, '--profile', profile, '--port', String(port), ...(demo ? [] : ['--no-demo'])]
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] })
  let stderr = ''
  child.stderr.on('data', (data: Buffer) => {
    stderr += data.toString()
  })
  const exited = once(child, 'exit')
  const line = await Promise.race([
    once(createInterface({ input: child.stdout }), 'line').then(([text]) => String(text)),
    exited.then(() => {
      throw new Error(`The host ended before it was ready:\n${stderr}`)
    }),
  ])
  const url = new URL(line)
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    if (child.exitCode !== null || child.signalCode !== null) return
    child.kill(signal)
    await exited
  }
  return {
    url: line,
    origin: url.origin,
    port: Number(url.port),
    child,
    errors: () => stderr,
    stop: () => end('SIGTERM'),
    kill: () => end('SIGKILL'),
  }
}
