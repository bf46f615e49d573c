/** What axe finds wrong with what is on screen, by WCAG 2.2 AA and its own best practices. */
import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'

/**
 * @param rules only these of axe's rules; all of them when not given
 * @returns one line per violation: the rule and where; [] when all is well
 */
export const faults = async (page: Page, rules?: readonly string[]): Promise<string[]> => {
  // Something that is still fading in has not its own colours yet.
  await page.evaluate(async () => {
    const finite = document
      .getAnimations()
      .filter((a) => a.effect?.getComputedTiming().iterations !== Infinity)
    await Promise.allSettled(finite.map((animation) => animation.finished))
  })
  const axe = new AxeBuilder({ page })
  const { violations } = await (rules ? axe.withRules([...rules]) : axe).analyze()
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} ${failureSummary ?? ''}`),
  )
}
