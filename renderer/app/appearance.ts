/** Which of the three papers the window wears, following the system where the person left it to it. */
import type { Theme } from '../../shared/features/settings/model.ts'

const dark = window.matchMedia('(prefers-color-scheme: dark)')
let chosen: Theme = 'system'

const wear = (): void => {
  document.documentElement.dataset['theme'] = chosen === 'system' ? (dark.matches ? 'dark' : 'light') : chosen
}
dark.addEventListener('change', wear)

/** Sets `data-theme` on <html> now and, for `system`, whenever the system changes. */
export const applyTheme = (theme: Theme): void => {
  chosen = theme
  wear()
}
