import { shortcutGroup } from '../../ui/shortcuts.ts'

/** Keys of the Shelf place. */
export const shelfShortcuts = shortcutGroup('shelf.title', {
  search: { keys: ['/', 'mod+f'], label: 'shelf.key-search' },
  layout: { keys: ['v'], label: 'shelf.key-layout' },
})
