import { shortcutGroup } from '../../ui/shortcuts.ts'

/** Keys that work in every place. */
export const shellShortcuts = shortcutGroup('shell.keys-everywhere', {
  palette: { keys: ['mod+k'], label: 'palette.title' },
  shelf: { keys: ['alt+1'], label: 'shell.key-shelf' },
  notes: { keys: ['alt+2'], label: 'notes.key' },
  plan: { keys: ['alt+4'], label: 'plan.key' },
  settings: { keys: ['mod+,', 'alt+0'], label: 'shell.key-settings' },
  help: { keys: ['?'], label: 'shell.key-help' },
})
