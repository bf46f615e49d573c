/** Runs a child that talks in JSON lines and kills it, as a power cut would, some time after it said a word. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'

export type Line = { op: string } & Record<string, unknown>

/** Whole lines only: what was cut in the middle was not said. */
const linesOf = (text: string): Line[] =>
  text
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line) as Line)

/**
 * @param word the `op` from which `after` counts
 * @param after ms from that word to SIGKILL; a child that ends before is left to
 * @returns every line it said
 */
export const killAfter = async (
  script: string,
  args: readonly string[],
  word: string,
  after: number,
): Promise<Line[]> => {
  const child = spawn(process.execPath, [path.join(import.meta.dirname, script), ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  let complaints = ''
  let timer: NodeJS.Timeout | undefined
  child.stdout.on('data', (data: Buffer) => {
    said += data.toString()
    if (!timer && said.includes(`"${word}"`)) timer = setTimeout(() => child.kill('SIGKILL'), after)
  })
  child.stderr.on('data', (data: Buffer) => {
    complaints += data.toString()
  })
  const [code, signal] = (await once(child, 'close')) as [number | null, string | null]
  clearTimeout(timer)
  if (signal !== 'SIGKILL' && code !== 0)
    throw new Error(`${script} failed by itself (${code}):\n${complaints}`)
  return linesOf(said)
}
