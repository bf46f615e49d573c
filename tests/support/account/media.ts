/** Recordings: each has to come as far as being able to play. */
import { expect, type Page } from '@playwright/test'

const isReady = (element: HTMLMediaElement): Promise<string> =>
  new Promise((resolve) => {
    const settle = (): void => {
      if (element.readyState >= HTMLMediaElement.HAVE_FUTURE_DATA) resolve('')
      else if (element.error) resolve(element.error.message)
    }
    element.addEventListener('canplay', settle)
    element.addEventListener('error', settle)
    setTimeout(() => resolve(`still not ready (${String(element.readyState)})`), 20_000)
    element.preload = 'auto'
    if (element.readyState < HTMLMediaElement.HAVE_FUTURE_DATA && element.paused) element.load()
    settle()
  })

/**
 * @param wanted how many players the lesson should show
 * @param known addresses of recordings of other lessons, added to: a player of the last lesson does not count
 * @returns how many can play
 */
export const readyMedia = async (
  page: Page,
  wanted: number,
  problems: string[],
  known: Set<string>,
): Promise<number> => {
  if (wanted === 0) return 0
  const addresses = (): Promise<string[]> =>
    page
      .locator('video, audio')
      .evaluateAll((all) => all.map((element) => (element as HTMLMediaElement).currentSrc))
  const fresh = async (): Promise<number> =>
    (await addresses()).filter((address) => address !== '' && !known.has(address)).length
  await expect.poll(fresh, { message: 'players of this lesson' }).toBeGreaterThanOrEqual(wanted)
  let ready = 0
  for (const player of await page.locator('video, audio').all()) {
    const address = await player.evaluate((element: HTMLMediaElement) => element.currentSrc)
    if (address === '' || known.has(address)) continue
    known.add(address)
    const trouble = await player.evaluate(isReady)
    if (trouble === '') ready += 1
    else problems.push(`recording cannot play: ${address}: ${trouble}`)
  }
  return ready
}
