/**
 * Spell check. macOS brings its own; elsewhere Chromium fetches a dictionary from the network once, which
 * Carrel does not do behind anybody's back: there it is off until the person turns it on in the Edit menu.
 */
import type { Session } from 'electron'
import type { Locale } from '../../../shared/features/settings/model.ts'

/** Whether spelling is checked. @param chosen what the person said in the menu, null when never asked */
export const spellingIsOn = (platform: NodeJS.Platform, chosen: boolean | null): boolean =>
  chosen ?? platform === 'darwin'

/** Dictionaries to use: none exists for Chinese, where English words are still checked. */
const DICTIONARIES: Readonly<Record<Locale, readonly string[]>> = {
  en: ['en-US'],
  'zh-CN': ['en-US'],
}

export const applySpelling = (
  session: Session,
  { on, locale, platform }: { on: boolean; locale: Locale; platform: NodeJS.Platform },
): void => {
  // The languages first: turning it on with others would fetch those.
  // macOS finds the language by itself and has no list.
  if (on && platform !== 'darwin') session.setSpellCheckerLanguages([...DICTIONARIES[locale]])
  session.setSpellCheckerEnabled(on)
}
