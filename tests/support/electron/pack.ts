/**
 * Packs the built app over a stand-in distribution and says what came of it:
 * `node pack.ts <electronDist> <output>` prints one JSON object on its last line.
 */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { build, Platform } from 'electron-builder'
import { LinuxTargetHelper } from 'app-builder-lib/out/targets/LinuxTargetHelper.js'
import type { LinuxPackager } from 'app-builder-lib/out/linuxPackager.js'

const [electronDist = '', output = ''] = process.argv.slice(2)

/** What the AppImage and the Debian package would carry; `--dir` alone does not write it. */
const described: { desktopEntry?: string; mimeTypes?: string } = {}

await build({
  projectDir: path.resolve(import.meta.dirname, '../../..'),
  targets: Platform.LINUX.createTarget('dir'),
  publish: 'never',
  config: {
    extends: 'electron-builder.yml',
    electronDist,
    directories: { output, buildResources: 'main/hosts/electron/resources' },
    afterPack: async (context) => {
      const packager = context.packager as LinuxPackager
      const helper = new LinuxTargetHelper(packager)
      described.desktopEntry = await helper.computeDesktopEntry(packager.platformSpecificBuildOptions)
      const file = await helper.mimeTypeFiles
      described.mimeTypes = file === null ? '' : readFileSync(file, 'utf8')
    },
  },
})
console.log(`\n${JSON.stringify(described)}`)
