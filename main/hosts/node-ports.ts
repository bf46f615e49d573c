/** The ports any plain Node process can supply; hosts add their own on top. */
import { randomBytes } from 'node:crypto'
import type { Millis } from '../../shared/kernel/brand.ts'
import type { Log, LogLevel, Ports } from '../ports/index.ts'
import version from '../../package.json' with { type: 'json' }

const rank: Record<LogLevel, number> = { debug: 0, info: 1, warn: 2, error: 3 }

/** One JSON object a line on stderr. @param least quieter events are left out */
export const stderrLog =
  (least: LogLevel): Log =>
  (level, event, fields = {}) => {
    if (rank[level] < rank[least]) return
    process.stderr.write(`${JSON.stringify({ time: new Date().toISOString(), level, event, ...fields })}\n`)
  }

const nowhere = (): never => {
  throw new Error('This host serves no course content')
}

/** Ports without windows, dialogs or content: enough for the CLI; the browser host replaces the addresses. */
export const nodePorts = (profile: string, frameAssets: string): Ports => ({
  host: 'cli',
  version: version.version,
  paths: { profile, frameAssets, demoCourse: null },
  clock: { now: () => Date.now() as Millis },
  newId: () => randomBytes(16).toString('hex'),
  addresses: {
    contentOrigin: (label) => `http://${label}.localhost`,
    fileUrl: nowhere,
    uploadUrl: () => null,
    appOrigin: () => 'http://127.0.0.1',
  },
  dialogs: null,
  openExternal: () => Promise.resolve(false),
  desktop: { setProgress: () => undefined, notify: () => undefined, addRecent: () => undefined },
  log: stderrLog('warn'),
})
