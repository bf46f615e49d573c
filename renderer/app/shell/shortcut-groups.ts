/** Every feature's shortcuts, for the help dialog: `features/<f>/shortcuts.ts` holds data only, so all are at hand. */
import type { ShortcutGroup } from '../../ui/shortcuts.ts'
import { shellShortcuts } from './shortcuts.ts'

const files = import.meta.glob<Record<string, unknown>>('../../features/*/shortcuts.ts', { eager: true })

const isGroup = (value: unknown): value is ShortcutGroup =>
  typeof value === 'object' && value !== null && 'title' in value && 'shortcuts' in value

export const shortcutGroups: readonly ShortcutGroup[] = [
  shellShortcuts,
  ...Object.values(files).flatMap((file) => Object.values(file).filter(isGroup)),
]
