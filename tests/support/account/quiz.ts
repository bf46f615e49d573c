/** Quizzes: each question is gone to, and has words and something to answer with. */
import { expect, type Locator, type Page } from '@playwright/test'

const field =
  'input, textarea, select, button[role=combobox], [role=radio], [role=checkbox], [role=listbox], [draggable], [role=option]'

const lookAtQuestion = async (card: Locator, which: string, problems: string[]): Promise<void> => {
  const seen = await card.evaluate(async (element, fields) => {
    const images = [...element.querySelectorAll('img')]
    const broken = await Promise.all(
      images.map((image) =>
        image.decode().then(
          () => image.naturalWidth === 0,
          () => true,
        ),
      ),
    )
    return {
      words: element.textContent.trim().length,
      fields: element.querySelectorAll(fields).length,
      broken: images.filter((_, index) => broken[index]).map((image) => image.src),
      failed: [...element.querySelectorAll('.katex-error, .math-error')].map((one) => one.textContent),
    }
  }, field)
  if (seen.words === 0) problems.push(`${which}: no words`)
  if (seen.fields === 0) problems.push(`${which}: nothing to answer with`)
  for (const src of seen.broken) problems.push(`${which}: picture not drawn: ${src}`)
  for (const tex of seen.failed) problems.push(`${which}: formula not drawn: ${tex}`)
}

/** @param quizzes how many cards the page should show @returns how many questions could be gone to */
export const countQuestions = async (page: Page, quizzes: number, problems: string[]): Promise<number> => {
  const cards = page.locator('[data-compact]')
  await expect.poll(() => cards.count()).toBeGreaterThanOrEqual(quizzes)
  let questions = 0
  for (const card of await cards.all()) {
    const begin = card.getByRole('button', { name: 'Begin' })
    await begin.or(card.locator(field).first()).first().waitFor()
    if (await begin.isVisible()) await begin.click()
    const steps = await card.getByRole('navigation').getByRole('button').all()
    for (const [index, step] of steps.entries()) {
      await step.click()
      await lookAtQuestion(card, `question ${String(index + 1)}`, problems)
    }
    if (steps.length === 0) await lookAtQuestion(card, 'the only question', problems)
    questions += Math.max(1, steps.length)
  }
  return questions
}
