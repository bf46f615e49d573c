/** What only Electron has: its window, its walls, its brain in another process. Skipped where its program is absent. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { expect, test } from '../../support/electron-app.ts'

const makeCourse = (): string => {
  const folder = path.join(mkdtempSync(path.join(os.tmpdir(), 'carrel-course-')), 'Physics')
  mkdirSync(folder)
  writeFileSync(path.join(folder, '01-motion.md'), '# Motion\n\nA body at *rest* stays at rest.\n')
  return folder
}

test('the window shows the shelf, knows no Node and gets exactly one function', async ({
  desktop: { page },
}) => {
  expect(new URL(page.url()).href).toMatch(/^carrel:\/\/app\//)
  await expect(page.getByRole('main')).toBeVisible()
  const seen = await page.evaluate(() => ({
    node: ['require', 'process', 'module', 'Buffer', 'global'].filter((name) => name in window),
    bridge: Object.keys((window as unknown as { carrel: object }).carrel),
  }))
  expect(seen).toEqual({ node: [], bridge: ['pathOf'] })
})

test('a page of the app reaches no network, opens no window and leaves for nowhere', async ({
  desktop: { app, page },
}) => {
  const outcome = await page.evaluate(async () => ({
    fetched: await fetch('https://example.com/').then(
      () => true,
      () => false,
    ),
    opened: window.open('https://example.com/') !== null,
  }))
  expect(outcome).toEqual({ fetched: false, opened: false })
  await page.evaluate(() => location.assign('https://example.com/')).catch(() => undefined)
  expect(page.url()).toMatch(/^carrel:\/\/app\//)
  expect(app.windows()).toHaveLength(1)
})

test('a folder chosen in the menu is studied on an origin of its own', async ({ desktop }) => {
  const course = makeCourse()
  await desktop.importFolder(course)
  await desktop.page.getByText('Physics').first().click()
  const frame = desktop.page.frameLocator('iframe[src^="carrel-course://"]')
  await expect(frame.getByText('stays at rest')).toBeVisible()
  rmSync(path.dirname(course), { recursive: true })
})

test('the brain is started again behind the window when it is killed', async ({ desktop }) => {
  const course = makeCourse()
  await desktop.importFolder(course)
  await expect(desktop.page.getByText('Physics').first()).toBeVisible()
  await desktop.killBrain()
  await desktop.page.reload()
  await expect(desktop.page.getByText('Physics').first()).toBeVisible()
  rmSync(path.dirname(course), { recursive: true })
})

test('another start with a link comes to this window', async ({ desktop: { app, page } }) => {
  const id = 'c'.repeat(32)
  await app.evaluate(
    ({ app: electron }, link) => electron.emit('second-instance', {}, ['carrel', link], '/'),
    `carrel://course/${id}`,
  )
  await expect(page).toHaveURL(new RegExp(`#/course/${id}`))
})
