/** Fits a learner's FSRS weights: seconds of arithmetic that must not hold up an answer. */
import { parentPort, workerData } from 'node:worker_threads'
import { fitWeights, seeded } from '../features/cards/fit-weights.ts'
import type { Step } from '../features/cards/fsrs-loss.ts'

parentPort?.postMessage(fitWeights(workerData as Step[][], seeded(20_260)))
