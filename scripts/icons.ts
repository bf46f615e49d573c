/**
 * Draws the desktop's icons from renderer/public/icon.svg: `node scripts/icons.ts`. Run it when the drawing
 * changes; the results are committed, so that building needs no browser.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { chromium } from 'playwright-core'
import { chromiumPath } from '../tests/support/chromium.ts'
import { icns, ico } from './icon-files.ts'

const root = path.resolve(import.meta.dirname, '..')
const folder = path.join(root, 'main/hosts/electron/resources')
const svg = readFileSync(path.join(root, 'renderer/public/icon.svg'), 'utf8')

const executablePath = chromiumPath()
const browser = await chromium.launch({ ...(executablePath && { executablePath }), args: ['--no-sandbox'] })

/** @param share how much of the square the drawing takes: macOS leaves a margin around its icons */
const draw = async (size: number, share = 1): Promise<Buffer> => {
  const page = await browser.newPage({ viewport: { width: size, height: size } })
  const side = size * share
  await page.setContent(
    `<style>*{margin:0}body{display:grid;place-items:center;height:100vh}svg{width:${side}px;height:${side}px}</style>${svg}`,
  )
  const png = await page.screenshot({ omitBackground: true })
  await page.close()
  return png
}

const drawAll = (sizes: readonly number[], share = 1): Promise<{ size: number; png: Buffer }[]> =>
  Promise.all(sizes.map(async (size) => ({ size, png: await draw(size, share) })))

/** Apple's template: 824 of 1,024 points. */
const MAC_SHARE = 824 / 1024

mkdirSync(path.join(folder, 'icons'), { recursive: true })
for (const { size, png } of await drawAll([16, 32, 48, 64, 128, 256, 512]))
  writeFileSync(path.join(folder, 'icons', `${size}x${size}.png`), png)
writeFileSync(path.join(folder, 'icon.png'), await draw(512))
writeFileSync(path.join(folder, 'tray.png'), await draw(32))
writeFileSync(path.join(folder, 'icon.ico'), ico(await drawAll([16, 24, 32, 48, 64, 128, 256])))
writeFileSync(
  path.join(folder, 'icon.icns'),
  icns(await drawAll([16, 32, 64, 128, 256, 512, 1024], MAC_SHARE)),
)
await browser.close()
