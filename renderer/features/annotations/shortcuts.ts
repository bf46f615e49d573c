/** Keys while something is selected or a mark is pressed. */
import { shortcutGroup } from '../../ui/shortcuts.ts'

export const markShortcuts = shortcutGroup('annotations.shortcuts', {
  highlight: { keys: ['h'], label: 'annotations.highlight' },
  underline: { keys: ['u'], label: 'annotations.underline' },
  note: { keys: ['n'], label: 'annotations.note' },
  bookmark: { keys: ['b'], label: 'annotations.bookmark' },
  menu: { keys: ['enter'], label: 'annotations.to-menu' },
  close: { keys: ['escape'], label: 'annotations.close' },
})
