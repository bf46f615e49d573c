/** The packed app, unpacked again and given a fake Electron, so that plain Node can run its very files. */
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { extractAll } from '@electron/asar'
import * as electron from './fake-electron.ts'

/** @param folder does not exist yet; becomes what `app.asar` is to Electron */
export const unpackWithFake = (asar: string, folder: string): void => {
  extractAll(asar, folder)
  const fake = path.join(folder, 'node_modules/electron')
  mkdirSync(fake)
  writeFileSync(path.join(fake, 'package.json'), '{"name":"electron","type":"module","main":"index.js"}')
  const names = Object.keys(electron).filter((name) => name !== 'resetElectron')
  writeFileSync(
    path.join(fake, 'index.js'),
    `export const { ${names.join(', ')} } = globalThis.fakeElectron\n`,
  )
  Object.assign(globalThis, { fakeElectron: electron })
}
