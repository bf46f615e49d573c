/** Passes keys on to the app, so that its shortcuts work while the focus is in the lesson. */
import type { FrameMessage } from '../../../shared/features/study/frame-protocol.ts'

type KeyMessage = Extract<FrameMessage, { type: 'key' }>

const MODIFIERS = new Set(['Shift', 'Control', 'Alt', 'Meta', 'CapsLock', 'Dead', 'Process', 'Unidentified'])

/** Keys the browser would use to leave the lesson, where the app means something else by them. */
const takenFromBrowser = (event: KeyboardEvent): boolean =>
  (event.altKey && /^Arrow(Left|Right)$/.test(event.key)) ||
  ((event.ctrlKey || event.metaKey) && /^[k,]$/i.test(event.key))

const usedHere = (event: KeyboardEvent): boolean => {
  const target = event.target instanceof Element ? event.target : null
  if (!target) return false
  if (target.closest('input, textarea, select, [contenteditable]')) return true
  const pressed = event.key === ' ' || event.key === 'Enter'
  return pressed && target.closest('a, button, summary, [role="button"]') !== null
}

export const watchKeys = (page: Document, forward: (message: KeyMessage) => void): void => {
  page.addEventListener('keydown', (event) => {
    if (event.isComposing || event.defaultPrevented || MODIFIERS.has(event.key) || usedHere(event)) return
    if (takenFromBrowser(event)) event.preventDefault()
    const { key, code, ctrlKey, metaKey, altKey, shiftKey } = event
    forward({ type: 'key', key, code, ctrlKey, metaKey, altKey, shiftKey })
  })
}
