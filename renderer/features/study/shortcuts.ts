/** Keys of the Study place. */
import { shortcutGroup } from '../../ui/shortcuts.ts'

export const studyShortcuts = shortcutGroup('study.shortcuts', {
  next: { keys: ['alt+arrowright'], label: 'study.next' },
  previous: { keys: ['alt+arrowleft'], label: 'study.previous' },
  complete: { keys: ['mod+enter'], label: 'study.complete' },
  outline: { keys: ['['], label: 'study.key-outline' },
  panel: { keys: [']'], label: 'study.key-panel' },
  focus: { keys: ['z'], label: 'study.focus' },
})
