/** Books: leafed through from the first page to the last; what each section shows is looked at in its own document. */
import { expect, type Frame, type Page } from '@playwright/test'
import { inkOf } from '../pixels.ts'

interface Section {
  readonly words: number
  readonly pictures: number
  readonly broken: string[]
  /** The beginning of its text, and its pictures: what tells sections apart. */
  readonly mark: string
}

/** Pages of the book lie in documents of their own, made from the file. */
const pageFrames = (page: Page): Frame[] => page.frames().filter((frame) => frame.url().startsWith('blob:'))

const lookAtSection = (frame: Frame): Promise<Section | null> =>
  frame
    .evaluate(async () => {
      if (document.readyState !== 'complete')
        await new Promise((resolve) => addEventListener('load', resolve, { once: true }))
      const images = [...document.querySelectorAll<HTMLImageElement | SVGImageElement>('img, image')]
      const drawn = await Promise.all(
        images.map(async (image) => {
          if (image instanceof HTMLImageElement)
            return image.decode().then(
              () => image.naturalWidth > 0,
              () => false,
            )
          return image.getBoundingClientRect().width > 0
        }),
      )
      const text = document.body.textContent.replace(/\s+/g, ' ').trim()
      return {
        words: text.length,
        pictures: drawn.filter(Boolean).length,
        broken: images.filter((_, index) => !drawn[index]).map((image) => image.outerHTML.slice(0, 120)),
        mark: `${text.slice(0, 200)}|${String(text.length)}|${String(images.length)}|${document.URL}`,
      }
    })
    .catch(() => null)

const slider = (page: Page) =>
  page
    .getByRole('slider', { name: 'How far into the book' })
    .or(page.locator('input[type=range][max="1000"]'))
    .first()

/** Waits until a page of the book is shown. */
export const bookShown = async (page: Page): Promise<void> => {
  await expect(slider(page)).toBeEnabled({ timeout: 30_000 })
  await expect.poll(() => pageFrames(page).length).toBeGreaterThan(0)
}

/** Whether there is anything on the page that is open. */
export const isInked = (page: Page): Promise<boolean> =>
  expect
    .poll(async () => (await inkOf(page, page.locator('iframe').first())).share, { timeout: 8000 })
    .toBeGreaterThan(0.0005)
    .then(
      () => true,
      () => false,
    )

/** Every page's document is looked at; photographs of all of them would take longer than everything else. */
const PAGES_PER_PHOTOGRAPH = 8

export interface Leafed {
  readonly sections: number
  readonly pictures: number
  readonly letters: number
  readonly turns: number
}

/** Polls until something differs; false when it stays as it is. */
const changes = (look: () => Promise<string> | string, before: string, timeout: number): Promise<boolean> =>
  expect
    .poll(look, { timeout, intervals: [20, 50, 100, 200] })
    .not.toBe(before)
    .then(
      () => true,
      () => false,
    )

const documentsShown = (page: Page): string =>
  pageFrames(page)
    .map((frame) => frame.url())
    .toSorted()
    .join(' ')

/** Goes to the first page, and waits until nothing is on its way any more. */
export const goToStart = async (page: Page): Promise<void> => {
  await slider(page).press('Home')
  // The end of the first page, of a thousand steps: a short book has few pages.
  await expect.poll(async () => Number(await slider(page).inputValue())).toBeLessThan(200)
  let before = ''
  await expect
    .poll(
      () => {
        const same = documentsShown(page) === before && before !== ''
        before = documentsShown(page)
        return same
      },
      { intervals: [500] },
    )
    .toBe(true)
}

/** Turns every page from where the book is open to its end. */
export const leafThrough = async (page: Page, problems: string[]): Promise<Leafed> => {
  const seen = new Map<string, Section>()
  const gather = async (): Promise<void> => {
    for (const frame of pageFrames(page)) {
      const section = await lookAtSection(frame)
      if (section) seen.set(section.mark, section)
    }
  }
  const next = page.getByRole('button', { name: /^Next page/ })
  let turns = 0
  // The place is told before its pages have come. Where each turn brings new documents (fixed pages), they are
  // waited for; where one document has many pages, there is nothing to wait for.
  let brings = true
  for (let still = 0; still < 3; turns++) {
    await gather()
    if (turns % PAGES_PER_PHOTOGRAPH === 0 && !(await isInked(page)))
      problems.push(`page ${String(turns + 1)} is empty`)
    const place = await slider(page).inputValue()
    const documents = documentsShown(page)
    await next.click()
    const moved = await changes(() => slider(page).inputValue(), place, 1500)
    const brought = await changes(() => documentsShown(page), documents, moved && brings ? 3000 : 1)
    if (moved) brings = brought
    if (brought) await expect.poll(() => pageFrames(page).length).toBeGreaterThan(0)
    still = moved ? 0 : still + 1
  }
  const sections = [...seen.values()]
  for (const section of sections)
    for (const picture of section.broken) problems.push(`picture not drawn: ${picture}`)
  return {
    sections: sections.filter((section) => section.words > 0 || section.pictures > 0).length,
    pictures: sections.reduce((sum, section) => sum + section.pictures, 0),
    letters: sections.reduce((sum, section) => sum + section.words, 0),
    turns,
  }
}
