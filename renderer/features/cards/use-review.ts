/** One sitting: the card in hand, what is left, and what can be done with it. */
import { useCallback, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CardRating, CardView, DueCounts } from '../../../shared/features/cards/model.ts'
import type { CourseId } from '../../../shared/kernel/brand.ts'
import { client } from '../../bridge/index.ts'
import { notify } from '../../ui/notices.ts'
import { useErrorSentence } from '../../ui/use-error-sentence.ts'

type Queue = Awaited<ReturnType<typeof client.cards.queue>>

interface Sitting {
  readonly card: CardView | null
  readonly due: DueCounts
  readonly nextAt: number | null
  readonly heldBack: boolean
  readonly canUndo: boolean
}

export interface Review {
  /** null until the first card is here. */
  readonly sitting: Sitting | null
  readonly shown: boolean
  /** What was just done; said above the card, where it covers nothing. */
  readonly told: string | null
  readonly show: () => void
  readonly answer: (rating: CardRating) => void
  readonly undo: () => void
  readonly suspend: () => void
  readonly bury: () => void
  /** Draws the card in hand again, after it was edited. */
  readonly refresh: () => void
}

const LONGEST_MS = 10 * 60_000

const sittingOf = (queue: Queue, wanted: string | null): Sitting => ({
  ...queue,
  card: queue.cards.find((card) => card.cardId === wanted) ?? queue.cards[0] ?? null,
})

export const useReview = (courseId: CourseId | null): Review => {
  const { t } = useTranslation()
  const sentence = useErrorSentence()
  const [sitting, setSitting] = useState<Sitting | null>(null)
  const [shown, setShown] = useState(false)
  const [told, setTold] = useState<string | null>(null)
  const begun = useRef(0)
  const busy = useRef(false)

  const load = useCallback(
    async (wanted: string | null = null, keep = false): Promise<void> => {
      const queue = await client.cards.queue({ courseId })
      setSitting(sittingOf(queue, wanted))
      if (keep) return
      setShown(false)
      begun.current = performance.now()
    },
    [courseId],
  )
  /** One thing at a time: a key pressed twice must not answer the next card unseen. */
  const act = useCallback(
    (what: () => Promise<string | null | undefined>): void => {
      if (busy.current) return
      busy.current = true
      setTold(null)
      what()
        .then((wanted) => (wanted === undefined ? undefined : load(wanted)))
        .catch(async (error: unknown) => {
          notify(sentence(error), 'bad')
          await load().catch(() => undefined)
        })
        .finally(() => {
          busy.current = false
        })
    },
    [load, sentence],
  )
  useEffect(() => {
    load().catch((error: unknown) => notify(sentence(error), 'bad'))
  }, [load, sentence])
  // Nothing to ask but something being learnt: look again when it is time.
  const nextAt = sitting?.card ? null : (sitting?.nextAt ?? null)
  useEffect(() => {
    if (nextAt === null) return
    const timer = setTimeout(() => void load().catch(() => undefined), Math.max(1000, nextAt - Date.now()))
    return () => clearTimeout(timer)
  }, [nextAt, load])

  const card = sitting?.card ?? null
  return {
    sitting,
    shown,
    told,
    show: () => setShown(true),
    answer: (rating) => {
      if (!card || !shown) return
      const durationMs = Math.round(Math.min(LONGEST_MS, performance.now() - begun.current))
      act(async () => {
        const { leech } = await client.cards.answer({ cardId: card.cardId, rating, durationMs })
        if (leech) setTold(t('cards.leech-told'))
        return null
      })
    },
    undo: () =>
      act(async () => {
        const undone = await client.cards.undo()
        setTold(t(undone ? 'cards.undone' : 'cards.nothing-undone'))
        return undone ? undone.cardId : undefined
      }),
    suspend: () => {
      if (!card) return
      act(async () => {
        await client.cards.suspend({ cardId: card.cardId, suspended: true })
        setTold(t('cards.suspended-told'))
        return null
      })
    },
    bury: () => {
      if (!card) return
      act(async () => {
        await client.cards.bury({ cardId: card.cardId })
        setTold(t('cards.buried-told'))
        return null
      })
    },
    refresh: () => void load(card?.cardId ?? null, true).catch(() => undefined),
  }
}
