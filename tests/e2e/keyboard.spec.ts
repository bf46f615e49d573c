import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { expect, test } from '../support/app.ts'
import { drag } from '../support/bring.ts'
import { writeFolder } from '../support/course-folder.ts'

const titles = Array.from({ length: 12 }, (_, n) => `Course ${String.fromCharCode(65 + n)}`)

let made: string
test.beforeAll(() => {
  made = mkdtempSync(path.join(os.tmpdir(), 'carrel-keys-'))
  for (const title of titles)
    writeFolder(path.join(made, title), {
      'course.yaml': `id: ${title.slice(-1)}\ntitle: ${title}\n`,
      '01.md': `# Lesson of ${title}\n\nWords.\n`,
    })
})
test.afterAll(() => rmSync(made, { recursive: true, force: true }))

const fill = async (page: Page, count = titles.length): Promise<void> => {
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await drag(
    page,
    titles.slice(0, count).map((title) => path.join(made, title)),
  )
  await expect(page.getByRole('list', { name: 'Courses' }).getByRole('listitem')).toHaveCount(count, {
    timeout: 60_000,
  })
  // The imports are folded away, and nothing has the focus.
  await page.reload()
  await expect(page.getByRole('list', { name: 'Courses' }).getByRole('listitem').first()).toBeVisible()
}

const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const { activeElement } = document
    return activeElement?.getAttribute('aria-label') ?? activeElement?.textContent ?? ''
  })

test('Tab reaches everything, and what has the focus is seen to have it', async ({ app, page }) => {
  void app
  await fill(page, 2)
  const reached: string[] = []
  for (let press = 0; press < 40; press += 1) {
    await page.keyboard.press('Tab')
    const seen = await page.evaluate(() => {
      const element = document.activeElement
      if (!element || element === document.body) return null
      // A field may show the focus on the frame around it.
      const shown = [element, element.parentElement, element.nextElementSibling].some((candidate) => {
        if (!candidate) return false
        const style = getComputedStyle(candidate)
        return style.outlineStyle !== 'none' || candidate.matches(':focus-within:not(:focus)')
      })
      return { name: element.getAttribute('aria-label') ?? element.textContent.trim(), shown }
    })
    if (!seen) break
    expect(seen.shown, seen.name).toBe(true)
    if (reached[0] === seen.name) break
    reached.push(seen.name)
  }
  for (const name of [
    'Skip to the content',
    'Shelf',
    'Settings',
    'Find',
    'Keys',
    'Find a course',
    'Covers',
    'List',
  ])
    expect(reached).toContain(name)
  expect(reached.filter((name) => name.startsWith('More about'))).toHaveLength(2)
})

test('the first Tab skips to the content', async ({ app, page }) => {
  void app
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await page.keyboard.press('Tab')
  expect(await focused(page)).toBe('Skip to the content')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('main')).toBeFocused()
})

test('arrow keys walk over the shelf, also to what is not drawn yet', async ({ app, page }) => {
  void app
  await page.setViewportSize({ width: 900, height: 600 })
  await fill(page)
  await page.getByRole('button', { name: /^Order:/ }).click()
  await page.getByRole('menuitemradio', { name: 'Title' }).click()
  // A menu that closes gives the focus back to its button: only then is it ours to place.
  await expect(page.getByRole('menu')).toHaveCount(0)
  await expect(page.getByRole('button', { name: /^Order:/ })).toBeFocused()
  const shelf = page.getByRole('list', { name: 'Courses' })
  await shelf.getByRole('link').first().focus()
  const walk = async (key: string, title: string): Promise<void> => {
    await page.keyboard.press(key)
    await expect(shelf.getByRole('link', { name: title })).toBeFocused()
    await expect(shelf.getByRole('link', { name: title })).toBeInViewport()
  }
  await walk('ArrowRight', 'Course B')
  await walk('End', 'Course L')
  await walk('ArrowLeft', 'Course K')
  await walk('Home', 'Course A')
  await page.keyboard.press('Enter')
  await expect(page.frameLocator('iframe').getByText('Words.')).toBeVisible()
})

test('a course’s menu opens, chooses and closes by key, and gives the focus back', async ({ app, page }) => {
  void app
  await fill(page, 1)
  const more = page.getByRole('button', { name: 'More about Course A' })
  await more.focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('menuitem', { name: 'Open' })).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog', { name: 'About this course' })).toBeVisible()
  await page.keyboard.press('Escape')
  await more.focus()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Escape')
  await expect(more).toBeFocused()
})

test('the palette leads to courses, places and commands', async ({ app, page }) => {
  void app
  await fill(page, 3)
  await page.keyboard.press('Control+k')
  await page.keyboard.type('course c')
  await expect(page.getByRole('option').first()).toContainText('Course C')
  await page.keyboard.press('Enter')
  await expect(page.frameLocator('iframe').getByText('Words.')).toBeVisible()

  await page.keyboard.press('Control+k')
  await page.keyboard.type('dark')
  await page.keyboard.press('Enter')
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')

  await page.keyboard.press('Control+k')
  await page.keyboard.type('sett')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Settings')
})

test('single keys work on the page, and are letters in a field', async ({ app, page }) => {
  void app
  await fill(page, 1)
  await page.keyboard.press('/')
  await expect(page.getByRole('searchbox')).toBeFocused()
  await page.keyboard.type('v?')
  await expect(page.getByRole('searchbox')).toHaveValue('v?')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('searchbox')).toHaveValue('')
  await page.getByRole('main').focus()
  await page.keyboard.press('v')
  await expect(page.getByRole('button', { name: 'List', exact: true })).toHaveAttribute(
    'aria-pressed',
    'true',
  )
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible()
  await page.keyboard.press('Escape')
  await page.keyboard.press('Alt+0')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Settings')
  await page.keyboard.press('Alt+1')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Shelf')
})

test('settings are changed by arrow keys', async ({ app, page }) => {
  void app
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await page.keyboard.press('Alt+0')
  await page.getByRole('radio', { name: 'Follow the system' }).focus()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  await expect(page.getByRole('radio', { name: 'Sepia' })).toBeChecked()
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'sepia')
  await page.getByRole('slider', { name: 'Text size' }).focus()
  await page.keyboard.press('ArrowRight')
  await expect(page.getByRole('slider', { name: 'Text size' })).toHaveValue('19')
})
