/**
 * electron-builder over a stand-in distribution: what would be installed, inspected. Electron's program itself
 * is not on the package registry, so a few bytes around a real fuse wire stand for it.
 */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { extractFile, listPackage } from '@electron/asar'
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { pack, type Packed } from '../../support/electron/packed.ts'

const root = path.resolve(import.meta.dirname, '../../..')
const linux = process.platform === 'linux'
if (!linux) console.log(`skipped: the stand-in is a Linux distribution, and this is ${process.platform}`)

describe.skipIf(!linux)('the package for Linux', () => {
  let packed: Packed
  let inside: string[]
  beforeAll(async () => {
    packed = await pack()
    inside = listPackage(packed.asar, { isPack: false })
  }, 240_000)
  afterAll(() => packed.remove())

  test('holds the built app and its one native package, and nothing else', () => {
    const folders = new Set(inside.map((file) => file.split('/').slice(1, 3).join('/')))
    expect([...folders].toSorted()).toEqual([
      'LICENSE',
      'node_modules',
      'node_modules/better-sqlite3',
      'out',
      'out/frame',
      'out/main',
      'out/preload',
      'out/renderer',
      'out/resources',
      'package.json',
    ])
    for (const file of [
      '/out/main/electron.js',
      '/out/main/brain.js',
      '/out/preload/index.cjs',
      '/out/renderer/index.html',
    ])
      expect(inside).toContain(file)
  })

  test('holds no sources, tests, maps, scripts, other programs or secrets', () => {
    const strays = inside.filter((file) =>
      /\.(ts|tsx|map|gyp|c|h|cc|cpp|md|test\.js|sh|ps1)$|\/(tests?|deps|src|scripts|docs)\/|\/\.|(^|\/)(cli|browser-host)\.js$|node-linux|node-addon-api/.test(
        file,
      ),
    )
    expect(strays).toEqual([])
  })

  test('carries one SQLite, for this system, outside the archive because the system loads it', () => {
    const outside = readdirSync(`${packed.asar}.unpacked`, { recursive: true, encoding: 'utf8' }).filter(
      (file) => statSync(path.join(`${packed.asar}.unpacked`, file)).isFile(),
    )
    const prebuild = `node_modules/better-sqlite3/prebuilds/linux-${process.arch}.node`
    expect(outside).toEqual([prebuild])
    expect(inside.filter((file) => file.endsWith('.node'))).toEqual([`/${prebuild}`])
  })

  test('names the shell as its entry and asks for nothing at run time but SQLite', () => {
    const manifest = JSON.parse(extractFile(packed.asar, 'package.json').toString()) as Record<
      string,
      unknown
    >
    expect(manifest).toMatchObject({
      main: 'out/main/electron.js',
      type: 'module',
      dependencies: { 'better-sqlite3': '13.2.0' },
    })
    expect(manifest).not.toHaveProperty('devDependencies')
    expect(manifest).not.toHaveProperty('scripts')
    expect(existsSync(path.join(packed.folder, 'resources/app'))).toBe(false)
    expect(existsSync(path.join(packed.folder, 'resources/default_app.asar'))).toBe(false)
  })

  test('has every fuse as configured', async () => {
    const wire = (await getCurrentFuseWire(path.join(packed.folder, 'carrel'))) as unknown as Record<
      number,
      number
    >
    const on = (fuse: FuseV1Options): boolean => wire[fuse] === FuseState.ENABLE
    expect({
      runAsNode: on(FuseV1Options.RunAsNode),
      nodeOptions: on(FuseV1Options.EnableNodeOptionsEnvironmentVariable),
      inspect: on(FuseV1Options.EnableNodeCliInspectArguments),
      fileProtocol: on(FuseV1Options.GrantFileProtocolExtraPrivileges),
      cookieEncryption: on(FuseV1Options.EnableCookieEncryption),
      asarIntegrity: on(FuseV1Options.EnableEmbeddedAsarIntegrityValidation),
      onlyFromAsar: on(FuseV1Options.OnlyLoadAppFromAsar),
    }).toEqual({
      runAsNode: false,
      nodeOptions: false,
      inspect: false,
      fileProtocol: false,
      cookieEncryption: true,
      asarIntegrity: true,
      onlyFromAsar: true,
    })
  })

  test('speaks two languages and leaves the other dictionaries of Chromium behind', () => {
    expect(readdirSync(path.join(packed.folder, 'locales')).toSorted()).toEqual(['en-US.pak', 'zh-CN.pak'])
  })

  test('tells the desktop about its files and links', () => {
    const entry = Object.fromEntries(
      packed.desktopEntry
        .split('\n')
        .filter((line) => line.includes('='))
        .map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]),
    )
    expect(entry).toMatchObject({
      Name: 'Carrel',
      Exec: '/opt/Carrel/carrel %U',
      StartupWMClass: 'carrel',
      Categories: 'Education;',
      Terminal: 'false',
    })
    expect(entry['MimeType']?.split(';').filter(Boolean)).toEqual([
      'application/vnd.carrel.course+zip',
      'application/vnd.ims.imsccv1p3',
      'application/epub+zip',
      'x-scheme-handler/carrel',
    ])
    for (const extension of ['carrel', 'imscc', 'epub'])
      expect(packed.mimeTypes).toContain(`<glob pattern="*.${extension}"/>`)
  })

  test('is small: what is packed stays under 60 MB beside Electron itself', () => {
    expect(statSync(packed.asar).size).toBeLessThan(60 * 1024 * 1024)
  })
})

describe('the packages for macOS and Windows, which cannot be made here', () => {
  const config = parse(readFileSync(path.join(root, 'electron-builder.yml'), 'utf8')) as {
    mac: Record<string, unknown> & { target: { target: string }[]; files: string[] }
    win: { target: { target: string }[]; files: string[]; icon: string }
    nsis: Record<string, unknown>
    protocols: { schemes: string[] }[]
    fileAssociations: { ext: string }[]
    publish: unknown
  }
  const resources = path.join(root, 'main/hosts/electron/resources')

  test('are configured: a disk image and a zip, hardened and entitled to nothing but the compiler', () => {
    expect(config.mac.target.map(({ target }) => target)).toEqual(['dmg', 'zip'])
    expect(config.mac['hardenedRuntime']).toBe(true)
    const entitlements = readFileSync(path.join(resources, 'entitlements.mac.plist'), 'utf8')
    expect(entitlements.match(/<key>.*?<\/key>/g)).toEqual(['<key>com.apple.security.cs.allow-jit</key>'])
    expect(config.mac.files.at(-1)).toContain('darwin-${arch}.node')
  })

  test('are configured: an installer that never deletes what the learner wrote', () => {
    expect(config.win.target.map(({ target }) => target)).toEqual(['nsis'])
    expect(config.nsis['deleteAppDataOnUninstall']).toBe(false)
    expect(config.win.files.at(-1)).toContain('win32-${arch}.node')
  })

  test('have icons of every size their systems ask for', () => {
    const ico = readFileSync(path.join(resources, 'icon.ico'))
    const sizes = Array.from({ length: ico.readUInt16LE(4) }, (_, i) => ico.readUInt8(6 + 16 * i) || 256)
    expect(sizes).toEqual([16, 24, 32, 48, 64, 128, 256])
    const icns = readFileSync(path.join(resources, 'icon.icns'))
    expect(icns.toString('latin1', 0, 4)).toBe('icns')
    expect(icns.readUInt32BE(4)).toBe(icns.length)
    for (const type of ['ic07', 'ic08', 'ic09', 'ic10'])
      expect(icns.includes(Buffer.from(type, 'latin1'))).toBe(true)
    expect(readdirSync(path.join(resources, 'icons'))).toContain('512x512.png')
  })

  test('open the same links and files, and publish nowhere by themselves', () => {
    expect(config.protocols.flatMap(({ schemes }) => schemes)).toEqual(['carrel'])
    expect(config.fileAssociations.map(({ ext }) => ext)).toEqual(['carrel', 'imscc', 'epub'])
    expect(config.publish).toBeNull()
  })
})
