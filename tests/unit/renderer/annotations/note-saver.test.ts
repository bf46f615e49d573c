import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { createNoteSaver, type NoteState } from '../../../../renderer/features/annotations/note/note-saver.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

const letters = (text: string): Uint8Array => new TextEncoder().encode(text)

/** A brain that answers when told to, and what it has on disk. */
const desk = () => {
  const disk: string[] = []
  const states: NoteState[] = []
  const answers: ((error?: Error) => void)[] = []
  const saver = createNoteSaver({
    save: (update) =>
      new Promise<void>((resolve, reject) => {
        answers.push((error) => {
          if (error) return reject(error)
          disk.push(new TextDecoder().decode(update))
          resolve()
        })
      }),
    join: (updates) => letters(updates.map((update) => new TextDecoder().decode(update)).join('')),
    onState: (state) => states.push(state),
    onError: () => undefined,
    hopeless: (error) => error instanceof Error && error.message === 'gone',
    retry: 1000,
  })
  const answer = async (error?: Error) => {
    answers.shift()?.(error)
    await vi.advanceTimersByTimeAsync(0)
  }
  return { saver, disk, states, answer, asked: () => answers.length }
}

describe('what is typed into a note', () => {
  test('is saved in its order, also what is typed while a save is on its way', async () => {
    const { saver, disk, answer } = desk()
    saver.put(letters('T'))
    saver.put(letters('h'))
    saver.put(letters('e'))
    await answer()
    await answer()
    expect(disk.join('')).toBe('The')
  })
  test('is called saved only when the brain has all of it', async () => {
    const { saver, states, answer } = desk()
    saver.put(letters('a'))
    saver.put(letters('b'))
    await answer()
    expect(states).not.toContain('saved')
    await answer()
    expect(states.at(-1)).toBe('saved')
  })
  test('is kept and tried again while nobody answers', async () => {
    const { saver, disk, states, answer } = desk()
    saver.put(letters('a'))
    await answer(new Error('lost'))
    expect(states.at(-1)).toBe('failed')
    saver.put(letters('b'))
    await vi.advanceTimersByTimeAsync(1000)
    await answer()
    expect(disk).toEqual(['ab'])
    expect(states.at(-1)).toBe('saved')
  })
  test('is not sent over and over to a note that was removed, and is sent when it is back', async () => {
    const { saver, disk, answer, asked } = desk()
    saver.put(letters('a'))
    await answer(new Error('gone'))
    await vi.advanceTimersByTimeAsync(60_000)
    expect(asked()).toBe(0)
    const flushed = saver.flush()
    await answer()
    expect(await flushed).toBe(true)
    expect(disk).toEqual(['a'])
  })
  test('goes in parts when it is too much for one call', async () => {
    const { saver, disk, answer } = desk()
    const big = 'x'.repeat(400_000)
    saver.put(letters('first'))
    saver.put(letters(big))
    saver.put(letters(big))
    await answer()
    await answer()
    await answer()
    expect(disk.map((text) => text.length)).toEqual([5, 400_000, 400_000])
  })
})
