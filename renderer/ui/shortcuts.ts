/**
 * The one registry of keyboard shortcuts. A feature says which keys it has in `features/<f>/shortcuts.ts`
 * (data only; the help dialog lists them all) and binds them while it is on screen with `useShortcuts`.
 */
import { useEffect, useLayoutEffect, useRef } from 'react'
import { isTaken, matches } from './shortcut-keys.ts'

export interface Shortcut {
  /** Ways to press it: `mod+k` (Ctrl, or ⌘ on a Mac), `shift+arrowleft`, `space`, `?`, `<`. */
  readonly keys: readonly string[]
  /** i18n key of what it does. */
  readonly label: string
}

export interface ShortcutGroup<K extends string = string> {
  /** i18n key of the group's heading. */
  readonly title: string
  readonly shortcuts: Readonly<Record<K, Shortcut>>
}

/** A feature's shortcuts, with their names kept as types. */
export const shortcutGroup = <K extends string>(
  title: string,
  shortcuts: Readonly<Record<K, Shortcut>>,
): ShortcutGroup<K> => ({ title, shortcuts })

type Handlers<K extends string> = Readonly<Partial<Record<K, (event: KeyboardEvent) => void>>>
type Binding = (event: KeyboardEvent) => boolean

/** What is bound now; the newest is asked first, so that a lesson's player wins over the window. */
const bindings: Binding[] = []

const onKeyDown = (event: KeyboardEvent): void => {
  if (event.defaultPrevented || event.isComposing || isTaken(event)) return
  for (const binding of bindings.toReversed()) {
    if (binding(event)) return event.preventDefault()
  }
}

const bind = (binding: Binding): (() => void) => {
  if (bindings.length === 0) window.addEventListener('keydown', onKeyDown)
  bindings.push(binding)
  return () => {
    bindings.splice(bindings.indexOf(binding), 1)
    if (bindings.length === 0) window.removeEventListener('keydown', onKeyDown)
  }
}

/**
 * Binds shortcuts of a group while the component is mounted and `enabled`. Keys that belong to a text
 * field, a focused button or slider, an open menu or a dialog stay theirs.
 */
export const useShortcuts = <K extends string>(
  group: ShortcutGroup<K>,
  handlers: Handlers<K>,
  enabled = true,
): void => {
  const latest = useRef(handlers)
  useEffect(() => {
    latest.current = handlers
  })
  // Bound before the picture is seen: a key pressed at once is not lost.
  useLayoutEffect(() => {
    if (!enabled) return
    return bind((event) => {
      for (const name of Object.keys(group.shortcuts) as K[]) {
        const handler = latest.current[name]
        if (!handler || !group.shortcuts[name].keys.some((keys) => matches(keys, event))) continue
        handler(event)
        return true
      }
      return false
    })
  }, [group, enabled])
}
