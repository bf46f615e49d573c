/** Books: leafed through from the first page to the last; what each section shows is looked at in its own document. */
import { expect, type Frame, type Page } from '@playwright/test'

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

export interface Leafed {
  readonly sections: number
  readonly pictures: number
  readonly letters: number
  readonly turns: number
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
  for (let still = 0; still < 3; turns++) {
    await gather()
    const before = await slider(page).inputValue()
    await next.click()
    const moved = await expect
      .poll(() => slider(page).inputValue(), { timeout: 1500, intervals: [20, 50, 100, 200] })
      .not.toBe(before)
      .then(
        () => true,
        () => false,
      )
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
