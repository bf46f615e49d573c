/** Keys of a quiz lesson; inside a text lesson they work while the focus is in the quiz. */
import { shortcutGroup } from '../../ui/shortcuts.ts'

export const quizShortcuts = shortcutGroup('quiz.shortcuts', {
  choose: { keys: ['1', '2', '3', '4', '5', '6', '7', '8', '9'], label: 'quiz.shortcut-choose' },
  next: { keys: ['enter'], label: 'quiz.shortcut-next' },
})
