import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { withStudyDocs } from '../../../../main/sync/rebuild.ts'
import { rebuildCards } from '../../../../main/features/cards/index.ts'
import { PERSONAL_DECK, type CardId, type CardRating } from '../../../../shared/features/cards/model.ts'
import { DAY, openDesk, type Desk } from '../../../support/cards/desk.ts'

let desk: Desk
beforeEach(() => {
  desk = openDesk()
})
afterEach(() => {
  desk.remove()
})

const asked = (of = desk) => of.reviews.queue(null).cards
const answer = (rating: CardRating, of = desk): string => {
  const [card] = asked(of)
  if (!card) throw new Error('nothing to ask')
  of.reviews.answer(card.cardId, rating, 4000)
  return card.cardId
}
const stateRows = (of = desk) => of.rows.states.ofCourse(PERSONAL_DECK)
const rebuilt = (of = desk) => {
  withStudyDocs(of.docRows, PERSONAL_DECK, (docs) => {
    of.db.transaction(() => rebuildCards(of.rows, PERSONAL_DECK, docs))()
  })
  return stateRows(of)
}

describe('a day of reviews', () => {
  test('a new card goes through its steps, then into days', () => {
    desk.basic('one')
    expect(desk.reviews.queue(null)).toMatchObject({ due: { fresh: 1, learning: 0, review: 0 } })
    answer(3)
    expect(desk.reviews.queue(null).due).toEqual({ fresh: 0, learning: 1, review: 0 })
    desk.time.now += 11 * 60_000
    answer(3)
    const [state] = stateRows()
    expect(state?.stage).toBe(2)
    expect(desk.reviews.queue(null)).toMatchObject({ cards: [], due: { fresh: 0, learning: 0, review: 0 } })
    desk.time.now += 3 * DAY
    expect(desk.reviews.queue(null).due.review).toBe(1)
  })

  test('the interval on a button is the interval one gets', () => {
    desk.basic('one')
    answer(4)
    desk.time.now += 20 * DAY
    const [card] = asked()
    const promised = card?.intervals[2] ?? 0
    const { due } = desk.reviews.answer(card?.cardId as CardId, 3, 100)
    expect(due - desk.time.now).toBe(promised)
  })

  test('new cards stop at the day’s limit and go on after four in the morning', () => {
    desk.options.set({ limits: { newPerDay: 2, reviewsPerDay: 200 }, retention: 0.9 })
    for (const name of ['a', 'b', 'c']) desk.basic(name)
    expect(desk.reviews.queue(null)).toMatchObject({ due: { fresh: 2 }, heldBack: true })
    answer(4)
    answer(4)
    expect(asked()).toEqual([])
    desk.time.now = new Date(2026, 0, 13, 3, 59).getTime()
    expect(asked()).toEqual([])
    desk.time.now = new Date(2026, 0, 13, 4, 1).getTime()
    expect(asked()).toHaveLength(1)
  })

  test('reviews stop at their limit, too', () => {
    for (const name of ['a', 'b', 'c']) desk.basic(name)
    for (let i = 0; i < 3; i++) answer(4)
    desk.options.set({ limits: { newPerDay: 0, reviewsPerDay: 2 }, retention: 0.9 })
    desk.time.now += 60 * DAY
    expect(desk.reviews.queue(null)).toMatchObject({ due: { review: 2 }, heldBack: true })
    answer(3)
    answer(3)
    expect(desk.reviews.queue(null)).toMatchObject({ cards: [], heldBack: true })
  })

  test('siblings wait until tomorrow', () => {
    desk.notes.create({
      courseId: PERSONAL_DECK,
      content: { kind: 'reversed', front: 'chat', back: 'cat', extra: '' },
      tags: [],
      source: null,
    })
    expect(asked()).toHaveLength(1)
    answer(4)
    expect(asked()).toEqual([])
    desk.time.now += DAY
    expect(asked().map((card) => card.front.text)).toEqual([['cat']])
  })

  test('a buried card comes again tomorrow, a suspended one when it is freed', () => {
    desk.basic('one')
    const cardId = asked()[0]?.cardId as CardId
    desk.reviews.bury(cardId)
    expect(asked()).toEqual([])
    desk.time.now += DAY
    expect(asked()).toHaveLength(1)
    desk.notes.suspend(cardId, true)
    expect(asked()).toEqual([])
    desk.notes.suspend(cardId, false)
    expect(asked()).toHaveLength(1)
  })
})

describe('undo', () => {
  test('takes the last answer back, and the one before, and leaves no trace in the schedule', () => {
    desk.basic('one')
    const fresh = stateRows()
    answer(3)
    const once = stateRows()
    desk.time.now += 11 * 60_000
    answer(1)
    desk.time.now += 1000
    desk.reviews.undo()
    expect(stateRows()).toEqual(once)
    desk.reviews.undo()
    expect(stateRows()).toEqual(fresh)
    expect(desk.reviews.undo()).toBeNull()
  })

  test('of an answer that made a leech frees the card', () => {
    desk.basic('hard one')
    const cardId = answer(4) as CardId
    let leech = false
    for (let day = 0; day < 8; day++) {
      desk.time.now += 60 * DAY
      leech = desk.reviews.answer(cardId, 1, 100).leech
      if (day < 7) {
        desk.time.now += DAY / 2
        desk.reviews.answer(cardId, 4, 100)
      }
    }
    expect(leech).toBe(true)
    const noteId = stateRows()[0]?.noteId
    expect(desk.notes.tagsOf(noteId as never)).toEqual(['leech'])
    expect(stateRows()[0]?.suspended).toBe(true)
    desk.reviews.undo()
    expect(stateRows()[0]).toMatchObject({ suspended: false, lapses: 7 })
    expect(desk.notes.tagsOf(noteId as never)).toEqual([])
  })
})

describe('the schedule is a fold of the reviews', () => {
  test('rows made again from the documents are the rows there were', () => {
    for (const name of ['a', 'b', 'c', 'd']) desk.basic(name)
    for (let day = 0; day < 40; day++) {
      for (let i = 0; i < 3 && asked().length > 0; i++) answer((((day + i) % 4) + 1) as CardRating)
      if (day % 7 === 0) desk.reviews.undo()
      if (day % 9 === 0) desk.reviews.bury(stateRows()[0]?.cardId as CardId)
      desk.time.now += DAY
    }
    const before = stateRows()
    expect(before.some((state) => state.reps > 3)).toBe(true)
    expect(rebuilt()).toEqual(before)
  })

  test('two devices that reviewed apart come to one schedule, in whatever order they meet', () => {
    const other = openDesk(undefined, 2)
    try {
      desk.basic('one')
      other.mergeFrom(desk)
      answer(3)
      other.time.now += 3 * DAY
      answer(4, other)
      desk.time.now += 9 * DAY
      answer(1)
      desk.mergeFrom(other)
      other.mergeFrom(desk)
      expect(stateRows()).toEqual(stateRows(other))
      expect(stateRows()[0]?.reps).toBe(3)
      expect(rebuilt()).toEqual(stateRows(other))
    } finally {
      other.remove()
    }
  })

  test('reviews that come before their card wait for it', () => {
    const other = openDesk(undefined, 2)
    try {
      desk.basic('one')
      answer(4)
      for (const name of desk.docRows.names().toReversed()) {
        const names = [name]
        other.mergeFrom({ docRows: { ...desk.docRows, names: () => names } })
      }
      expect(stateRows(other)).toEqual(stateRows())
    } finally {
      other.remove()
    }
  })

  test('after a restart everything is as it was', () => {
    desk.basic('one')
    answer(3)
    const before = stateRows()
    desk.close()
    desk = openDesk(desk.folder)
    expect(stateRows()).toEqual(before)
  })

  test('another wanted retention moves every card that is known', async () => {
    desk.basic('one')
    answer(4)
    const before = stateRows()[0]?.due ?? 0
    desk.options.set({ limits: { newPerDay: 20, reviewsPerDay: 200 }, retention: 0.8 })
    await desk.options.refold()
    expect(stateRows()[0]?.due).toBeGreaterThan(before)
    expect(rebuilt()[0]?.due).toBe(stateRows()[0]?.due)
  })
})

test('garbage in the documents is passed over', () => {
  desk.docs.change(PERSONAL_DECK, (doc) => {
    const map = doc.getMap('cards')
    map.set('nonsense', 7)
    map.set(`${'a'.repeat(32)}/content/${'b'.repeat(32)}`, { at: 'never', value: {} })
    map.set(`${'a'.repeat(32)}/content/${'b'.repeat(32)}`, null)
  })
  desk.reviewDocs.change(`reviews:${PERSONAL_DECK}:2026-01`, (doc) => {
    doc.getMap('reviews').set('never', { type: 'review' })
    doc.getMap('reviews').set(`${'0'.repeat(12)}-000000-${'1'.repeat(32)}`, { type: 'review', rating: 9 })
  })
  expect(stateRows()).toEqual([])
  expect(rebuilt()).toEqual([])
})
