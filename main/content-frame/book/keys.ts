/** Keys in a book: turning pages here, everything else told to the app so that its shortcuts work. */
import type { FrameMessage } from '../../../shared/features/study/frame-protocol.ts'

type KeyMessage = Extract<FrameMessage, { type: 'key' }>
export type Turn = 'next' | 'previous' | 'left' | 'right'

const PAGINATED: Readonly<Record<string, Turn>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'previous',
  ArrowDown: 'next',
  PageUp: 'previous',
  PageDown: 'next',
}
/** Up and down scroll by themselves. */
const SCROLLED: Readonly<Record<string, Turn>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  PageUp: 'previous',
  PageDown: 'next',
}

/** The page turn a key means, null when it means none. */
export const turnOf = (
  event: Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey'>,
  scrolled: boolean,
): Turn | null => {
  if (event.ctrlKey || event.metaKey || event.altKey) return null
  if (event.key === ' ') return event.shiftKey ? 'previous' : 'next'
  if (event.shiftKey) return null
  return (scrolled ? SCROLLED : PAGINATED)[event.key] ?? null
}

const MODIFIERS = new Set(['Shift', 'Control', 'Alt', 'Meta', 'CapsLock', 'Dead', 'Process', 'Unidentified'])

const usedByBook = (event: KeyboardEvent): boolean => {
  // Elements of a chapter belong to another window: `instanceof` would not know them.
  const target = event.target as Partial<Element> | null
  if (!target?.closest) return false
  if (target.closest('input, textarea, select, audio, video, [contenteditable]')) return true
  return (
    (event.key === ' ' || event.key === 'Enter') &&
    target.closest('a, button, summary, [role="button"]') !== null
  )
}

export interface KeyWatcher {
  turn(turn: Turn): void
  forward(message: KeyMessage): void
  isScrolled(): boolean
}

/** @param page book.html itself or a chapter */
export const watchKeys = (page: Document, watcher: KeyWatcher): void =>
  page.addEventListener('keydown', (event) => {
    if (event.isComposing || event.defaultPrevented || MODIFIERS.has(event.key) || usedByBook(event)) return
    const turn = turnOf(event, watcher.isScrolled())
    if (turn) {
      event.preventDefault()
      return watcher.turn(turn)
    }
    const { key, code, ctrlKey, metaKey, altKey, shiftKey } = event
    if (altKey ? /^Arrow(Left|Right)$/.test(key) : (ctrlKey || metaKey) && /^[kf,]$/i.test(key))
      event.preventDefault()
    watcher.forward({
      type: 'key',
      key: key.slice(0, 32),
      code: code.slice(0, 32),
      ctrlKey,
      metaKey,
      altKey,
      shiftKey,
    })
  })
