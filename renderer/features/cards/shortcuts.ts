import { shortcutGroup } from '../../ui/shortcuts.ts'

/** Keys while cards are asked. */
export const reviewShortcuts = shortcutGroup('cards.title', {
  show: { keys: ['space', 'enter'], label: 'cards.show' },
  again: { keys: ['1'], label: 'cards.rating-1' },
  hard: { keys: ['2'], label: 'cards.rating-2' },
  good: { keys: ['3'], label: 'cards.rating-3' },
  easy: { keys: ['4'], label: 'cards.rating-4' },
  undo: { keys: ['u'], label: 'cards.undo' },
  edit: { keys: ['e'], label: 'cards.edit' },
  suspend: { keys: ['s'], label: 'cards.suspend' },
  bury: { keys: ['b'], label: 'cards.bury' },
  leave: { keys: ['escape'], label: 'cards.leave' },
})
