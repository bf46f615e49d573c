/** Which keys pressed inside a quiz are the quiz's own. */
import type { KeyboardEvent } from 'react'

export type QuizKey = { readonly kind: 'choose'; readonly number: number } | { readonly kind: 'next' } | null

const isWritten = (target: Element): boolean =>
  target instanceof HTMLTextAreaElement ||
  target instanceof HTMLSelectElement ||
  (target instanceof HTMLInputElement && target.type === 'text')

/** What a key means; null where it belongs to the field, button, link or menu it was pressed in. */
export const quizKeyOf = (event: KeyboardEvent): QuizKey => {
  const { target, key, nativeEvent } = event
  // Enter also ends the input of a Chinese word.
  if (!(target instanceof Element) || event.defaultPrevented || nativeEvent.isComposing) return null
  if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return null
  if (target.closest('[role="menu"], [role="dialog"]')) return null
  if (key === 'Enter') return target.matches('button, a, select, summary') ? null : { kind: 'next' }
  return /^[1-9]$/.test(key) && !isWritten(target) ? { kind: 'choose', number: Number(key) } : null
}
