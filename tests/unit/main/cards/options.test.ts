import { afterEach, beforeEach, expect, test } from 'vitest'
import { seeded } from '../../../../main/features/cards/fit-weights.ts'
import { PERSONAL_DECK, type CardId, type CardRating } from '../../../../shared/features/cards/model.ts'
import type { Millis } from '../../../../shared/kernel/brand.ts'
import { DAY, NOON, openDesk, type Desk } from '../../../support/cards/desk.ts'

let desk: Desk
beforeEach(() => {
  desk = openDesk()
})
afterEach(() => {
  desk.remove()
})

test('weights are not fitted to a handful of reviews', async () => {
  desk.basic('one')
  await expect(desk.options.fit()).rejects.toMatchObject({
    code: 'cards.too-few-reviews',
    data: { found: 0, needed: 400 },
  })
})

test('weights fitted in the worker are kept, and every card follows them', async () => {
  const random = seeded(9)
  const events = Array.from({ length: 90 }, (_, n) => {
    const cardId = `${desk.basic(`card ${n}`)}:0` as CardId
    let time = NOON - 200 * DAY + Math.floor(random() * DAY)
    return Array.from({ length: 7 }, (_unused, i) => {
      time += i === 0 ? 0 : Math.ceil(2 ** i * random()) * DAY
      // A memory far weaker than most.
      const rating = (random() < 0.45 ? 1 : 3) as CardRating
      return { time, event: { type: 'review' as const, cardId, time: time as Millis, rating, durationMs: 1 } }
    })
  }).flat()
  desk.documents.addEvents(PERSONAL_DECK, events)
  const before = desk.rows.states.ofCourse(PERSONAL_DECK).map((state) => state.stability)
  const { applied, weights } = await desk.options.fit()
  expect(applied).toBe(true)
  expect(weights.lossAfter).toBeLessThan(weights.lossBefore)
  expect(desk.options.get().weights).toEqual(weights)
  await desk.options.refold()
  expect(desk.rows.states.ofCourse(PERSONAL_DECK).map((state) => state.stability)).not.toEqual(before)
}, 60_000)
