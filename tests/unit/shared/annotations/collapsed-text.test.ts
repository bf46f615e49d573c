import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { collapseText } from '../../../../shared/features/annotations/collapsed-text.ts'

const pieces = fc.array(fc.stringMatching(/^[ab \n\t中]*$/), { maxLength: 8 })

describe('the plain text of a lesson', () => {
  test('is its pieces one after the other, each run of white space as one space', () => {
    expect(collapseText(['One  two', '\n three', '', ' ', 'four']).text).toBe('One two three four')
  })
  test('keeps white space at the beginning and the end as one space each', () => {
    expect(collapseText(['\n\n a', 'b \t']).text).toBe(' ab ')
  })
  test('is the pieces joined and collapsed, however they are cut', () => {
    fc.assert(
      fc.property(pieces, (cut) => {
        expect(collapseText(cut).text).toBe(cut.join('').replace(/\s+/g, ' '))
      }),
    )
  })
  test('leads from each of its letters to the piece it came from and back', () => {
    fc.assert(
      fc.property(pieces, (cut) => {
        const whole = collapseText(cut)
        for (let index = 0; index < whole.text.length; index += 1) {
          const place = whole.locate(index)
          if (!place) throw new Error(`nothing at ${String(index)}`)
          const letter = cut[place.piece]?.charAt(place.offset) ?? ''
          expect(/\s/.test(letter) ? ' ' : letter).toBe(whole.text.charAt(index))
          expect(whole.at(place.piece, place.offset)).toBe(index)
        }
        expect(whole.locate(whole.text.length)).toBeNull()
      }),
    )
  })
})
