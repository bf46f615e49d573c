/** The options as they stand. */
import { z } from 'zod'
import { CardLimits, FittedWeights, type CardOptions } from '../../../shared/features/cards/model.ts'
import { fromJson } from '../../db/json.ts'
import type { Db } from '../../db/open.ts'

/** What a learner starts with: Anki's usual numbers. */
export const defaultOptions: CardOptions = {
  limits: { newPerDay: 20, reviewsPerDay: 200 },
  retention: 0.9,
  weights: null,
}

const Field = { limits: CardLimits, retention: z.number(), weights: FittedWeights.nullable() }

export type OptionRepository = ReturnType<typeof optionRepository>

export const optionRepository = (db: Db) => {
  const get = db.prepare<[string], string>('SELECT value FROM card_option WHERE field = ?').pluck()
  const put = db.prepare<[string, string]>(
    'INSERT INTO card_option VALUES (?, ?) ON CONFLICT (field) DO UPDATE SET value = excluded.value',
  )
  const clear = db.prepare("DELETE FROM card_option WHERE field <> 'folded'")
  return {
    get: (): CardOptions => {
      const [limits, retention, weights] = ['limits', 'retention', 'weights'].map((field) => get.get(field))
      return {
        limits: limits === undefined ? defaultOptions.limits : fromJson(Field.limits, limits),
        retention: retention === undefined ? defaultOptions.retention : fromJson(Field.retention, retention),
        weights: weights === undefined ? defaultOptions.weights : fromJson(Field.weights, weights),
      }
    },
    put: (options: Partial<CardOptions>): void => {
      for (const [field, value] of Object.entries(options)) put.run(field, JSON.stringify(value))
    },
    clear: (): void => {
      clear.run()
    },
    /** The options all rows were folded with, as text to compare. */
    folded: (): string | null => get.get('folded') ?? null,
    setFolded: (text: string): void => {
      put.run('folded', text)
    },
  }
}
