/**
 * Fits FSRS-6's weights to a learner's log: stochastic gradient descent (Adam) on the mean log-loss of predicting each
 * answer from those before it, the gradient by differences. A pull towards the usual weights keeps short logs honest;
 * a tenth of the cards is held out, and weights that do not predict those better are not taken.
 */
import { CLAMP_PARAMETERS, default_w as usual, W17_W18_Ceiling } from 'ts-fsrs'
import { meanLoss, type Step } from './fsrs-loss.ts'

export interface Fit {
  readonly w: number[]
  /** Mean log-loss over all cards: with the usual weights, and with these. */
  readonly lossBefore: number
  readonly lossAfter: number
  /** Whether the cards held out are predicted better, too. */
  readonly better: boolean
}

const ROUNDS = 500
/** Cards in one step of the descent. */
const BATCH = 96
const RATE = 0.05
const PULL = 0.002

const bounds = CLAMP_PARAMETERS(W17_W18_Ceiling, true)
const inBounds = (value: number, index: number): number => {
  const [low = -Infinity, high = Infinity] = bounds[index] ?? []
  return Math.min(Math.max(value, low), high)
}
/** A weight's natural step: a tenth of its usual size. */
const scale = usual.map((each) => Math.max(0.02, Math.abs(each) * 0.5))

/**
 * @param cards each card's answers, oldest first
 * @param random 0 to 1; the same sequence fits the same weights
 */
export const fitWeights = (cards: readonly (readonly Step[])[], random: () => number): Fit => {
  const held = cards.filter((_, index) => index % 10 === 9)
  const learnt = cards.filter((_, index) => index % 10 !== 9)
  // Searched in steps of each weight's own scale, from the usual weights at 0.
  const z = usual.map(() => 0)
  const weights = (at: readonly number[]): number[] =>
    usual.map((each, index) => inBounds(each + (at[index] ?? 0) * (scale[index] ?? 0), index))
  const [m, v] = [usual.map(() => 0), usual.map(() => 0)]
  for (let round = 1; round <= ROUNDS && learnt.length > 0; round++) {
    const batch = Array.from(
      { length: Math.min(BATCH, learnt.length) },
      () => learnt[Math.floor(random() * learnt.length)] ?? [],
    )
    const base = meanLoss(weights(z), batch)
    const rate = RATE * (1 - (round - 1) / ROUNDS)
    const step = z.map((value, index) => {
      const near = [...z]
      near[index] = value + 1e-3
      const gradient = (meanLoss(weights(near), batch) - base) / 1e-3 + PULL * value
      const first = (m[index] = 0.9 * (m[index] ?? 0) + 0.1 * gradient)
      const second = (v[index] = 0.999 * (v[index] ?? 0) + 0.001 * gradient * gradient)
      return (rate * (first / (1 - 0.9 ** round))) / (Math.sqrt(second / (1 - 0.999 ** round)) + 1e-8)
    })
    for (const [index, by] of step.entries()) z[index] = (z[index] ?? 0) - by
  }
  const w = weights(z)
  const judged = held.length > 0 ? held : learnt
  const lossBefore = meanLoss(usual, cards)
  const lossAfter = meanLoss(w, cards)
  return {
    w,
    lossBefore,
    lossAfter,
    better: lossAfter < lossBefore && meanLoss(w, judged) < meanLoss(usual, judged),
  }
}

/** Numbers between 0 and 1 from a seed (mulberry32). */
export const seeded = (seed: number): (() => number) => {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}
