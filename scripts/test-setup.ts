/** What tests need beyond npm's packages: Chromium, and ffmpeg for making media. Installed where missing and allowed. */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chromiumPath } from '../tests/support/chromium.ts'

interface Tool {
  readonly name: string
  readonly packages: readonly string[]
  readonly present: () => boolean
}

const onPath = (command: string): boolean => spawnSync('which', [command], { stdio: 'ignore' }).status === 0

const tools: readonly Tool[] = [
  { name: 'Chromium', packages: ['chromium'], present: () => chromiumPath() !== undefined },
  { name: 'ffmpeg', packages: ['ffmpeg'], present: () => onPath('ffmpeg') },
  {
    name: 'a Chinese font',
    packages: ['fonts-noto-cjk'],
    present: () => existsSync('/usr/share/fonts/opentype/noto') || process.platform !== 'linux',
  },
]

const mayInstall = (): boolean =>
  process.platform === 'linux' &&
  process.getuid?.() === 0 &&
  onPath('apt-get') &&
  process.env['CARREL_NO_INSTALL'] !== '1'

const install = (packages: readonly string[]): void => {
  const options = {
    stdio: ['ignore', 'ignore', 'inherit'] as const,
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  }
  spawnSync('apt-get', ['update', '-qq'], options as never)
  spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], options as never)
}

/** Installs what is missing, or says what to install. @returns the names of what is still missing */
export const setUp = (say: (line: string) => void): string[] => {
  const missing = tools.filter((tool) => !tool.present())
  if (missing.length > 0 && mayInstall()) {
    say(`installing for the tests: ${missing.map((tool) => tool.name).join(', ')}`)
    install(missing.flatMap((tool) => tool.packages))
  }
  const still = missing.filter((tool) => !tool.present())
  for (const tool of still)
    say(`missing for the tests: ${tool.name} (Debian: apt-get install ${tool.packages.join(' ')})`)
  return still.map((tool) => tool.name)
}
