/** Which key events are a shortcut, and which belong to what has the focus. */

export const isMac = /mac/i.test(navigator.platform)

const names: Readonly<Record<string, string>> = { ' ': 'space', esc: 'escape', '+': 'plus' }

/**
 * Whether an event is the keys, e.g. `mod+shift+k`, `?`. Where a character needs Shift differs between
 * keyboards, so Shift counts only with letters and named keys.
 */
export const matches = (keys: string, event: KeyboardEvent): boolean => {
  const parts = keys.toLowerCase().split('+')
  const wanted = parts.pop() ?? ''
  const pressed = event.key.toLowerCase()
  // With Alt, a Mac types another character on a digit's key.
  const isDigit = /^\d$/.test(wanted) && event.code === `Digit${wanted}`
  if ((names[pressed] ?? pressed) !== wanted && !isDigit) return false
  const isSign = wanted === 'plus' || (wanted.length === 1 && !/\p{L}/u.test(wanted))
  const mod = parts.includes('mod')
  const ctrl = parts.includes('ctrl') || (mod && !isMac)
  const meta = mod && isMac
  if (event.ctrlKey !== ctrl || event.metaKey !== meta || event.altKey !== parts.includes('alt')) return false
  return isSign || event.shiftKey === parts.includes('shift')
}

const typing = 'textarea, select, [contenteditable]:not([contenteditable="false"])'
const pressable =
  'button, a[href], summary, [role="button"], [role="menuitem"], [role="tab"], [role="option"]'
const arrowed =
  'input[type="radio"], input[type="range"], [role="slider"], [role="radiogroup"], [role="tablist"], [role="tree"], [role="grid"]'
const ownRoom = '[role="dialog"], [role="alertdialog"], [role="menu"], [role="listbox"]'
const notTyped = new Set(['button', 'checkbox', 'radio', 'range', 'submit', 'file', 'color'])

const isTypedInto = (target: Element): boolean =>
  target instanceof HTMLInputElement ? !notTyped.has(target.type) : target.closest(typing) !== null

/** Whether what has the focus needs this key itself. */
export const isTaken = (event: KeyboardEvent): boolean => {
  const target = event.target
  if (!(target instanceof Element)) return false
  const withModifier = event.ctrlKey || event.metaKey || event.altKey
  if (target.closest(ownRoom)) return true
  if (isTypedInto(target)) return !withModifier
  const { key } = event
  if (key === ' ' || key === 'Enter') return target.matches(pressable) || target instanceof HTMLInputElement
  if (/^(Arrow|Page|Home$|End$)/.test(key)) return target.closest(arrowed) !== null
  return false
}
