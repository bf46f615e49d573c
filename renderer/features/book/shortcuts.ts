/** Keys of the book reader. Data only: the help dialog lists them, `book-lesson.tsx` binds them. */
import { shortcutGroup } from '../../ui/shortcuts.ts'

export const bookShortcuts = shortcutGroup('book.shortcuts', {
  right: { keys: ['arrowright'], label: 'book.key-right' },
  left: { keys: ['arrowleft'], label: 'book.key-left' },
  next: { keys: ['space', 'pagedown', 'arrowdown'], label: 'book.next-page' },
  previous: { keys: ['shift+space', 'pageup', 'arrowup'], label: 'book.previous-page' },
  contents: { keys: ['t'], label: 'book.contents' },
  search: { keys: ['mod+f', '/'], label: 'book.search' },
  larger: { keys: ['plus', '=', 'mod+plus', 'mod+='], label: 'book.larger' },
  smaller: { keys: ['-', 'mod+-'], label: 'book.smaller' },
  flow: { keys: ['s'], label: 'book.key-flow' },
})
