/** A text lesson, counted inside its own frame. */
import { expect, type Frame, type Page } from '@playwright/test'
import { account, type Account } from './account.ts'
import { readyMedia } from './media.ts'
import { countQuestions } from './quiz.ts'

/** The frame that shows a lesson, once its document is complete. */
export const lessonFrame = async (page: Page, lessonId: string): Promise<Frame> => {
  const find = (): Frame | undefined =>
    page.frames().find((frame) => frame.url().includes(`/~carrel/lesson/${lessonId}`))
  await expect.poll(() => find() !== undefined, { message: `no frame for ${lessonId}` }).toBe(true)
  const frame = find()
  if (!frame) throw new Error(`no frame for ${lessonId}`)
  await frame.waitForLoadState('load')
  await frame.locator('main.lesson').waitFor({ state: 'attached' })
  return frame
}

interface Seen {
  readonly pictures: number
  readonly broken: string[]
  readonly missing: string[]
  readonly formulas: number
  readonly failed: string[]
  readonly raw: string[]
  readonly diagrams: string[]
  readonly slots: { quiz: number; media: number }
  readonly letters: number
}

const look = (frame: Frame): Promise<Seen> =>
  frame.evaluate(async () => {
    const images = [...document.images]
    // Pictures far below are fetched when they come near; here each is wanted now.
    for (const image of images) image.loading = 'eager'
    const decoded = await Promise.all(
      images.map((image) =>
        image.decode().then(
          () => true,
          () => false,
        ),
      ),
    )
    const broken = images.filter((image, index) => !decoded[index] || image.naturalWidth === 0)
    const plain = document.body.cloneNode(true) as HTMLElement
    for (const code of plain.querySelectorAll('code, pre, .katex, .slot')) code.remove()
    const words = plain.textContent
    return {
      pictures: images.length - broken.length,
      broken: broken.map((image) => image.src),
      missing: [...document.querySelectorAll('.missing-file')].map(
        (box) =>
          box.querySelector('a')?.getAttribute('href') ??
          box.querySelector('code')?.textContent ??
          box.textContent,
      ),
      formulas: document.querySelectorAll('.math .katex').length,
      failed: [...document.querySelectorAll('.math-error, .katex-error')].map((one) => one.textContent),
      raw:
        words.match(/\$\$|\\(?:frac|mathbf|mathrm|begin|sum|alpha|beta|partial|in|cdot|hat)\b[^ ]*/g) ?? [],
      diagrams: [...document.querySelectorAll('pre.mermaid:not(:has(svg))')].map((one) => one.textContent),
      slots: {
        quiz: document.querySelectorAll('[data-slot][data-kind=quiz]').length,
        media: document.querySelectorAll('[data-slot][data-kind=media]').length,
      },
      letters: words.trim().length,
    }
  })

/** Opens nothing: the lesson is shown already. @param listed what the import said it could not use */
export const accountForText = async (
  page: Page,
  lesson: { readonly id: string; readonly title: string; readonly words: number },
  listed: readonly string[],
): Promise<Account> => {
  const frame = await lessonFrame(page, lesson.id)
  const seen = await look(frame)
  const unlisted = seen.missing.filter((address) => !listed.some((one) => one.includes(address)))
  const problems = [
    ...seen.broken.map((src) => `picture not drawn: ${src}`),
    ...unlisted.map((address) => `missing and not listed: ${address}`),
    ...seen.failed.map((tex) => `formula not drawn: ${tex}`),
    ...seen.raw.map((tex) => `TeX left in the text: ${tex}`),
    ...seen.diagrams.map((source) => `diagram not drawn: ${source.slice(0, 80)}`),
    ...(lesson.words > 0 && seen.letters === 0 ? ['no words'] : []),
  ]
  const media = await readyMedia(page, seen.slots.media, problems, new Set())
  const questions = seen.slots.quiz === 0 ? 0 : await countQuestions(page, seen.slots.quiz, problems)
  return account(lesson.title, 'text', {
    pictures: seen.pictures,
    listed: seen.missing.length,
    formulas: seen.formulas,
    media,
    questions,
    problems,
  })
}
