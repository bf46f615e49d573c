import { expect, test } from 'vitest'
import type { ImportJob, ImportState } from '../../../../shared/features/imports/model.ts'
import { isRunning, overall } from '../../../../renderer/features/imports/job-state.ts'

const job = (state: ImportState, bytesDone: number, bytesTotal: number): ImportJob =>
  ({ state, bytesDone, bytesTotal }) as ImportJob

test('a job runs until it is done, failed, cancelled or interrupted', () => {
  const states: ImportState[] = [
    'queued',
    'reading',
    'copying',
    'finishing',
    'done',
    'failed',
    'cancelled',
    'interrupted',
  ]
  expect(states.filter((state) => isRunning(job(state, 0, 0)))).toEqual(states.slice(0, 4))
})

test('progress over all counts bytes, not jobs, and leaves ended ones out', () => {
  expect(overall([job('copying', 50, 100), job('copying', 0, 300), job('done', 999, 999)], [])).toBe(0.125)
})

test('nothing is said before anything is known', () => {
  expect(overall([job('queued', 0, 0)], [])).toBeNull()
})
