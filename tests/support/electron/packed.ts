/** Packs the built app once for all tests of a run: it takes ten seconds. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { FuseState } from '@electron/fuses'
import { buildStale } from '../../../scripts/build.ts'
import { makeStandIn } from './stand-in.ts'

const root = path.resolve(import.meta.dirname, '../../..')

export interface Packed {
  /** What would be installed. */
  readonly folder: string
  readonly asar: string
  readonly desktopEntry: string
  readonly mimeTypes: string
  remove(): void
}

export const pack = async (): Promise<Packed> => {
  await buildStale((line) => console.log(line))
  const work = mkdtempSync(path.join(os.tmpdir(), 'carrel-package-'))
  // Every fuse starts the wrong way round, so that only flipping can make it right.
  makeStandIn(path.join(work, 'electron'), () => FuseState.ENABLE)
  const args = [
    path.join(import.meta.dirname, 'pack.ts'),
    path.join(work, 'electron'),
    path.join(work, 'dist'),
  ]
  const said = execFileSync(process.execPath, args, { cwd: root, encoding: 'utf8' })
  const described = JSON.parse(said.trim().split('\n').at(-1) ?? '') as Pick<
    Packed,
    'desktopEntry' | 'mimeTypes'
  >
  const folder = path.join(
    work,
    'dist',
    process.arch === 'x64' ? 'linux-unpacked' : `linux-${process.arch}-unpacked`,
  )
  return {
    ...described,
    folder,
    asar: path.join(folder, 'resources/app.asar'),
    remove: () => rmSync(work, { recursive: true, force: true }),
  }
}
