/** Placeholders: the app draws a quiz or a player over each and tells how tall it is. */

export const setSlotHeight = (lesson: HTMLElement, id: string, height: number): void => {
  const slot = lesson.querySelector<HTMLElement>(`[data-slot="${CSS.escape(id)}"]`)
  if (slot) slot.style.height = `${String(Math.max(0, Math.min(height, 100_000)))}px`
}

/**
 * The keyboard's way in: Tab reaches a placeholder in its place in the text, and the app moves the focus
 * on to what is drawn over it.
 */
export const watchSlotFocus = (lesson: HTMLElement, entered: (id: string) => void): void => {
  for (const slot of lesson.querySelectorAll<HTMLElement>('[data-slot]')) {
    slot.tabIndex = 0
    slot.addEventListener('focus', () => entered(slot.dataset['slot'] ?? ''))
  }
}
