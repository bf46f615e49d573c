import { describe, expect, test } from 'vitest'
import { findQuote } from '../../../../shared/features/annotations/find-quote.ts'

const text = 'To be, or not to be. To be is to do. To do is to be.'
const quote = (exact: string, prefix = '', suffix = '') => ({ exact, prefix, suffix })

describe('a marked passage', () => {
  test('stays at its range when its words stand there', () => {
    expect(findQuote(text, { start: 21, end: 26 }, quote('To be'))).toEqual({ start: 21, end: 26 })
  })
  test('is found by its words when its range is off', () => {
    expect(findQuote(text, { start: 3, end: 12 }, quote('To do is'))).toEqual({ start: 37, end: 45 })
  })
  test('is told from its twin by what stands around it', () => {
    expect(findQuote(text, { start: 1, end: 6 }, quote('To be', 'not to be. ', ' is to'))).toEqual({
      start: 21,
      end: 26,
    })
  })
  test('has no place among equals', () => {
    expect(findQuote('same. same.', { start: 2, end: 6 }, quote('same'))).toBeNull()
  })
  test('has no place when its words are gone', () => {
    expect(findQuote(text, { start: 0, end: 5 }, quote('Hamlet'))).toBeNull()
  })
  test('keeps its length when its quote was cut', () => {
    const long = 'a'.repeat(3) + 'b'.repeat(5000)
    const cut = quote('b'.repeat(4000))
    expect(findQuote(long, { start: 3, end: 5003 }, cut)).toEqual({ start: 3, end: 5003 })
  })
  test('never reaches beyond the text', () => {
    expect(findQuote('abc', { start: 2, end: 9 }, quote('c'))).toEqual({ start: 2, end: 3 })
  })
})
