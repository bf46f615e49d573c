import { shortcutGroup } from '../../ui/shortcuts.ts'

/** Keys that bring courses in. */
export const importShortcuts = shortcutGroup('imports.title', {
  file: { keys: ['mod+o'], label: 'imports.choose-file' },
  folder: { keys: ['mod+shift+o'], label: 'imports.choose-folder' },
})
