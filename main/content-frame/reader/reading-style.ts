/** Puts a reading style on the root element; reader.css does the rest from there. */
import type { ReadingStyle } from '../../../shared/features/study/frame-protocol.ts'

export const applyReadingStyle = (root: HTMLElement, style: ReadingStyle): void => {
  root.dataset['theme'] = style.theme
  root.dataset['type'] = style.serif ? 'serif' : 'sans'
  root.style.setProperty('--reading-size', `${String(style.size)}px`)
  root.style.setProperty('--reading-width', `${String(style.width)}ch`)
}
