import { describe, expect, test } from 'vitest'
import { matches } from '../../../../renderer/ui/shortcut-keys.ts'

const press = (key: string, modifiers: Partial<KeyboardEvent> = {}): KeyboardEvent => {
  const event = {
    key,
    code: '',
    ctrlKey: false,
    metaKey: false,
    altKey: false,
    shiftKey: false,
    ...modifiers,
  }
  return event as KeyboardEvent
}

describe('shortcuts', () => {
  test('a letter is pressed without any modifier', () => {
    expect(matches('k', press('k'))).toBe(true)
    expect(matches('k', press('K', { shiftKey: true }))).toBe(false)
    expect(matches('k', press('k', { ctrlKey: true }))).toBe(false)
  })

  test('mod is Ctrl where there is no ⌘', () => {
    expect(matches('mod+k', press('k', { ctrlKey: true }))).toBe(true)
    expect(matches('mod+k', press('k', { metaKey: true }))).toBe(false)
    expect(matches('mod+k', press('k'))).toBe(false)
  })

  test('Shift does not matter with a sign, because keyboards differ', () => {
    expect(matches('?', press('?', { shiftKey: true }))).toBe(true)
    expect(matches('?', press('?'))).toBe(true)
    expect(matches('<', press('<', { shiftKey: true }))).toBe(true)
  })

  test('Shift matters with arrows', () => {
    expect(matches('arrowleft', press('ArrowLeft', { shiftKey: true }))).toBe(false)
    expect(matches('shift+arrowleft', press('ArrowLeft', { shiftKey: true }))).toBe(true)
  })

  test('the space bar has a name', () => {
    expect(matches('space', press(' '))).toBe(true)
  })

  test('Alt with a digit works where Alt types another character', () => {
    expect(matches('alt+1', press('¡', { altKey: true, code: 'Digit1' }))).toBe(true)
    expect(matches('alt+1', press('2', { altKey: true, code: 'Digit2' }))).toBe(false)
  })
})
