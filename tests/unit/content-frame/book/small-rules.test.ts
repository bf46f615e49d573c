import { describe, expect, test } from 'vitest'
import { hasOwnTypeface } from '../../../../main/content-frame/book/book-font.ts'
import { turnOf } from '../../../../main/content-frame/book/keys.ts'
import { measureFor } from '../../../../main/content-frame/book/measure.ts'
import { edgeOf, wheelTurner } from '../../../../main/content-frame/book/pointer.ts'
import { through } from '../../../../main/content-frame/book/through.ts'
import { tocFrom } from '../../../../main/content-frame/book/toc.ts'

const key = (name: string, held: Partial<Record<'shiftKey' | 'ctrlKey' | 'altKey', boolean>> = {}) => ({
  key: name,
  shiftKey: false,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  ...held,
})

describe('keys', () => {
  test('arrows turn by side, space and page keys in reading order', () => {
    expect(turnOf(key('ArrowLeft'), false)).toBe('left')
    expect(turnOf(key('ArrowRight'), false)).toBe('right')
    expect(turnOf(key(' '), false)).toBe('next')
    expect(turnOf(key(' ', { shiftKey: true }), false)).toBe('previous')
    expect(turnOf(key('PageUp'), false)).toBe('previous')
  })
  test('when scrolled, up and down stay the browser’s', () => {
    expect(turnOf(key('ArrowDown'), true)).toBeNull()
    expect(turnOf(key('ArrowDown'), false)).toBe('next')
  })
  test('with a modifier they are the app’s', () => {
    expect(turnOf(key('ArrowRight', { altKey: true }), false)).toBeNull()
    expect(turnOf(key(' ', { ctrlKey: true }), false)).toBeNull()
    expect(turnOf(key('ArrowLeft', { shiftKey: true }), false)).toBeNull()
  })
})

describe('the pointer', () => {
  test('clicks at the sides turn, clicks in the middle do not', () => {
    expect(edgeOf(40, 1000)).toBe('left')
    expect(edgeOf(500, 1000)).toBeNull()
    expect(edgeOf(960, 1000)).toBe('right')
  })

  const wheel = (deltaY: number, ctrlKey = false) => ({
    deltaX: 0,
    deltaY,
    ctrlKey,
    preventDefault: () => undefined,
  })
  test('one flick of the wheel turns one page, and small travel adds up', () => {
    const turned: string[] = []
    let now = 0
    const onWheel = wheelTurner({ turnsNow: () => true, turn: (turn) => turned.push(turn) }, () => now)
    for (let tick = 0; tick < 10; tick += 1) {
      onWheel(wheel(100))
      now += 16
    }
    expect(turned).toEqual(['next'])
    now += 1000
    onWheel(wheel(-15))
    onWheel(wheel(-15))
    expect(turned).toEqual(['next'])
    onWheel(wheel(-15))
    expect(turned).toEqual(['next', 'previous'])
  })
  test('the wheel scrolls where there is more to scroll, and zooms with Ctrl', () => {
    const turned: string[] = []
    const onWheel = wheelTurner({ turnsNow: () => false, turn: (turn) => turned.push(turn) })
    onWheel(wheel(500))
    const zooming = wheelTurner({ turnsNow: () => true, turn: (turn) => turned.push(turn) })
    zooming(wheel(500, true))
    expect(turned).toEqual([])
  })
})

describe('measure', () => {
  const style = { theme: 'light', size: 18, width: 68, serif: true, locale: 'en' } as const
  test('two columns only where each is wide enough to read', () => {
    expect(measureFor(style, { width: 700, height: 700 }).columns).toBe(1)
    expect(measureFor(style, { width: 1100, height: 700 }).columns).toBe(2)
    expect(measureFor({ ...style, size: 28 }, { width: 1100, height: 700 }).columns).toBe(1)
  })
  test('a low window gives its height to the text', () => {
    expect(measureFor(style, { width: 900, height: 420 }).margin).toBeLessThan(
      measureFor(style, { width: 900, height: 700 }).margin,
    )
  })
})

describe('typefaces', () => {
  test('a face that comes with the book is kept, a common one is not the book’s own', () => {
    expect(hasOwnTypeface('"Charis SIL", serif', [{ family: 'Charis SIL' }])).toBe(true)
    expect(hasOwnTypeface('Arial, Helvetica, sans-serif', [{ family: 'Charis SIL' }])).toBe(false)
    expect(hasOwnTypeface("'charis sil'", [{ family: '"Charis SIL"' }])).toBe(true)
    expect(hasOwnTypeface('serif', [])).toBe(false)
  })
})

describe('how much of a lesson is read', () => {
  const marks = [
    { section: 0, fragment: null },
    { section: 1, fragment: null },
    { section: 1, fragment: 'half' },
  ]
  const extent = { sections: [0, 0.2, 1], shown: 1, withinShown: () => 0.5 }
  test('is measured from its own beginning to where the next one begins', () => {
    expect(through(marks, 0, 0.1, extent)).toBeCloseTo(0.5)
    // Lesson 1 goes from 0.2 to 0.6, where the mark within the section stands.
    expect(through(marks, 1, 0.4, extent)).toBeCloseTo(0.5)
    expect(through(marks, 2, 0.8, extent)).toBeCloseTo(0.5)
    expect(through(marks, 2, 1, extent)).toBe(1)
  })
  test('stays between nothing and all', () => {
    expect(through(marks, 1, 0.1, extent)).toBe(0)
    expect(through(marks, 0, 0.9, extent)).toBe(1)
    expect(through([], 0, 0.4, extent)).toBeCloseTo(0.4)
  })
})

describe('contents', () => {
  test('a heading without a place leads to the first one below it; nothing that leads nowhere is told', () => {
    expect(
      tocFrom([
        { label: ' Part ', href: null, subitems: [{ label: 'One', href: 'a.xhtml' }] },
        { label: 'Lost', href: null },
        { label: null, href: 'b.xhtml' },
      ]),
    ).toEqual([
      { label: 'Part', href: 'a.xhtml', items: [{ label: 'One', href: 'a.xhtml', items: [] }] },
      { label: '', href: 'b.xhtml', items: [] },
    ])
  })
  test('stays within what may be said: length of a label, depth', () => {
    const deep = Array.from({ length: 40 }).reduce<{ href: string; subitems?: object[] }>(
      (below) => ({ href: 'x', subitems: [below] }),
      { href: 'x' },
    )
    const depth = (items: { items: never[] }[] | undefined): number =>
      items?.[0] ? 1 + depth(items[0].items) : 0
    expect(depth(tocFrom([deep]) as never)).toBe(12)
    expect(tocFrom([{ label: 'x'.repeat(5000), href: 'a' }])[0]?.label).toHaveLength(1000)
  })
})
