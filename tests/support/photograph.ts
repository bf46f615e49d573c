/** Pictures of screens, for eyes and for the guide: `out/screens/<name>.png`. */
import path from 'node:path'
import type { Page } from '@playwright/test'

const folder = path.resolve(import.meta.dirname, '../../out/screens')

export const photograph = async (page: Page, name: string): Promise<void> => {
  await page.screenshot({ path: path.join(folder, `${name}.png`), animations: 'disabled' })
}
