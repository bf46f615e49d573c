/** How lessons and books look now: the settings, and the theme the window wears. */
import { useMemo, useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import type { ReadingStyle } from '../../../shared/features/study/frame-protocol.ts'
import { useSettings } from '../settings/index.ts'

const THEMES = ['light', 'dark', 'sepia'] as const

const wornTheme = (): ReadingStyle['theme'] =>
  THEMES.find((theme) => theme === document.documentElement.dataset['theme']) ?? 'light'

const watchTheme = (changed: () => void): (() => void) => {
  const observer = new MutationObserver(changed)
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] })
  return () => observer.disconnect()
}

/** Undefined for the instant before the settings are known. */
export const useReadingStyle = (): ReadingStyle | undefined => {
  const settings = useSettings()
  const theme = useSyncExternalStore(watchTheme, wornTheme)
  const locale = useTranslation().i18n.language
  const { readingSize, readingWidth, serif } = settings ?? {}
  return useMemo(
    () =>
      readingSize === undefined || readingWidth === undefined || serif === undefined
        ? undefined
        : { theme, size: readingSize, width: readingWidth, serif, locale },
    [theme, readingSize, readingWidth, serif, locale],
  )
}
