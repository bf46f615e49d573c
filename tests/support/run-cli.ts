/** Runs the built CLI as a person would. */
import { spawnSync } from 'node:child_process'
import path from 'node:path'

const cli = path.resolve(import.meta.dirname, '../../out/main/cli.js')

export interface CliResult {
  readonly status: number
  readonly stdout: string
  readonly stderr: string
}

export const runCli = (profile: string, ...args: string[]): CliResult => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...args, '--profile', profile], {
    encoding: 'utf8',
    timeout: 300_000,
    maxBuffer: 64 * 1024 * 1024,
  })
  return { status: status ?? -1, stdout, stderr }
}

/** Runs with `--json` and reads the answer. @throws with the CLI's own words when it fails */
export const cliJson = (profile: string, ...args: string[]): unknown => {
  const result = runCli(profile, ...args, '--json')
  if (result.status !== 0)
    throw new Error(`carrel ${args.join(' ')}: exit ${result.status}\n${result.stderr}${result.stdout}`)
  return JSON.parse(result.stdout)
}
