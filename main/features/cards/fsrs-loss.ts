/**
 * FSRS-6's memory model in plain arithmetic, for fitting: the same numbers as ts-fsrs, without its objects (a test
 * compares them). @see https://github.com/open-spaced-repetition/fsrs4anki/wiki/The-Algorithm
 */

/** One answer and the whole days since the one before (0: the same day, or the first). */
export interface Step {
  readonly days: number
  readonly rating: number
}

interface Known {
  s: number
  d: number
}

const S_MIN = 0.001
const S_MAX = 36_500
const clamp = (value: number, low: number, high: number): number => Math.min(Math.max(value, low), high)

/** Chance of remembering after `days` with stability `s`. */
export const recallChance = (w: readonly number[], days: number, s: number): number => {
  const decay = -(w[20] ?? 0)
  const factor = Math.exp(Math.log(0.9) / decay) - 1
  return Math.pow(1 + (factor * days) / s, decay)
}

const firstDifficulty = (w: readonly number[], rating: number): number =>
  (w[4] ?? 0) - Math.exp((rating - 1) * (w[5] ?? 0)) + 1

/** The memory after one more answer. */
export const nextKnown = (w: readonly number[], known: Known | null, { days, rating }: Step): Known => {
  const at = (index: number): number => w[index] ?? 0
  if (!known) {
    return {
      s: clamp(Math.max(at(rating - 1), 0.1), S_MIN, S_MAX),
      d: clamp(firstDifficulty(w, rating), 1, 10),
    }
  }
  const { s, d } = known
  const change = -at(6) * (rating - 3)
  const damped = d + (change * (10 - d)) / 9
  const nextD = clamp(at(7) * firstDifficulty(w, 4) + (1 - at(7)) * damped, 1, 10)
  if (days === 0) {
    const gain = Math.pow(s, -at(19)) * Math.exp(at(17) * (rating - 3 + at(18)))
    return { s: clamp(s * (rating >= 2 ? Math.max(gain, 1) : gain), S_MIN, S_MAX), d: nextD }
  }
  const r = recallChance(w, days, s)
  if (rating === 1) {
    const forgot = at(11) * Math.pow(d, -at(12)) * (Math.pow(s + 1, at(13)) - 1) * Math.exp((1 - r) * at(14))
    return { s: clamp(Math.min(forgot, s / Math.exp(at(17) * at(18))), S_MIN, S_MAX), d: nextD }
  }
  const hard = rating === 2 ? at(15) : 1
  const easy = rating === 4 ? at(16) : 1
  const grown =
    s *
    (1 + Math.exp(at(8)) * (11 - d) * Math.pow(s, -at(9)) * (Math.exp((1 - r) * at(10)) - 1) * hard * easy)
  return { s: clamp(grown, S_MIN, S_MAX), d: nextD }
}

/** Summed log-loss of a card's later answers, and how many were counted: those on another day than the one before. */
export const lossOf = (w: readonly number[], steps: readonly Step[]): { loss: number; counted: number } => {
  let known: Known | null = null
  let loss = 0
  let counted = 0
  for (const step of steps) {
    if (known && step.days > 0) {
      const chance = clamp(recallChance(w, step.days, known.s), 1e-4, 1 - 1e-4)
      loss -= Math.log(step.rating > 1 ? chance : 1 - chance)
      counted += 1
    }
    known = nextKnown(w, known, step)
  }
  return { loss, counted }
}

/** Mean log-loss over many cards. */
export const meanLoss = (w: readonly number[], cards: readonly (readonly Step[])[]): number => {
  let [loss, counted] = [0, 0]
  for (const steps of cards) {
    const of = lossOf(w, steps)
    loss += of.loss
    counted += of.counted
  }
  return counted === 0 ? 0 : loss / counted
}
