/**
 * A folder that looks like Electron's distribution for Linux to electron-builder: the program is a few bytes
 * around a real fuse wire, so that fuses can be flipped and read back.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { FuseState } from '@electron/fuses'
import { FuseV1Options, FuseVersion } from '@electron/fuses'

/** What marks the wire in a real program. @see https://github.com/electron/fuses */
const SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'

/** Every fuse this version knows, all set the wrong way round, so that only flipping can make them right. */
const wire = (state: (fuse: number) => FuseState): Buffer => {
  const fuses = Object.values(FuseV1Options).filter((value) => typeof value === 'number')
  return Buffer.concat([
    Buffer.from(SENTINEL, 'latin1'),
    Buffer.from([Number(FuseVersion.V1), fuses.length]),
    Buffer.from(fuses.map(state)),
  ])
}

/** @param folder empty; becomes the distribution */
export const makeStandIn = (folder: string, state: (fuse: number) => FuseState): void => {
  const version = JSON.parse(
    readFileSync(path.resolve(import.meta.dirname, '../../../node_modules/electron/package.json'), 'utf8'),
  ) as { version: string }
  mkdirSync(path.join(folder, 'locales'), { recursive: true })
  mkdirSync(path.join(folder, 'resources'))
  const program = Buffer.concat([
    Buffer.from('#!/bin/true\n'),
    Buffer.alloc(4096),
    wire(state),
    Buffer.alloc(4096),
  ])
  writeFileSync(path.join(folder, 'electron'), program, { mode: 0o755 })
  writeFileSync(path.join(folder, 'chrome-sandbox'), '', { mode: 0o755 })
  writeFileSync(path.join(folder, 'version'), version.version)
  for (const name of ['LICENSE', 'LICENSES.chromium.html', 'icudtl.dat', 'resources.pak'])
    writeFileSync(path.join(folder, name), name)
  for (const language of ['en-US', 'zh-CN', 'de', 'fr'])
    writeFileSync(path.join(folder, 'locales', `${language}.pak`), language)
}
