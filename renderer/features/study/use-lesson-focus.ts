/**
 * Puts the keyboard into a lesson that was just opened, so that Page Down reads on at once. Whoever is in the
 * outline, a field or a dialog stays there.
 */
import { useEffect, type RefObject } from 'react'

export const useLessonFocus = (stage: RefObject<HTMLElement | null>, opened: unknown): void => {
  useEffect(() => {
    const held = document.activeElement
    if (held && held !== document.body && held.id !== 'main') return
    stage.current?.querySelector<HTMLElement>('[data-lesson-focus]')?.focus({ preventScroll: true })
  }, [stage, opened])
}
