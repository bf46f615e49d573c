/**
 * The outline at the left and the panel at the right. In a wide window they stand beside the lesson and the
 * settings remember them. With less room the outline comes over the lesson and goes again; the panel still
 * stands beside it, where a transcript is of use, but only when asked for; in a very narrow window it, too, comes over.
 */
import { useCallback, useState } from 'react'
import { useMediaQuery } from '@mantine/hooks'
import { useSetSettings, useSettings } from '../settings/index.ts'

export interface Sides {
  /** The outline lies over the lesson. */
  readonly narrow: boolean
  /** So does the panel. */
  readonly tight: boolean
  readonly outline: boolean
  readonly panel: boolean
  toggleOutline(): void
  togglePanel(): void
  /** After something was chosen from a side that lies over the lesson. */
  dismiss(): void
}

/** Below these there is no room for two sides, or for one, beside a line of text. */
const NARROW = '(max-width: 1080px)'
const TIGHT = '(max-width: 800px)'

const options = { getInitialValueInEffect: false }

/** @param useful whether the panel has something to say for this lesson; else it starts closed */
export const useSides = (useful: boolean): Sides => {
  const narrow = useMediaQuery(NARROW, undefined, options) ?? false
  const tight = useMediaQuery(TIGHT, undefined, options) ?? false
  const settings = useSettings()
  const set = useSetSettings()
  const [over, setOver] = useState<'outline' | 'panel' | null>(null)
  const [asked, setAsked] = useState(false)
  const outlineWide = settings?.outlineOpen ?? true
  const panelWide = useful ? (settings?.panelOpen ?? true) : asked
  const toggleOver = (side: 'outline' | 'panel') => setOver((now) => (now === side ? null : side))
  return {
    narrow,
    tight,
    outline: narrow ? over === 'outline' : outlineWide,
    panel: narrow ? over === 'panel' : panelWide,
    toggleOutline: () => (narrow ? toggleOver('outline') : set({ outlineOpen: !outlineWide })),
    togglePanel: () => {
      if (narrow) toggleOver('panel')
      else if (useful) set({ panelOpen: !panelWide })
      else setAsked(!asked)
    },
    dismiss: useCallback(() => setOver((now) => (now === 'outline' || tight ? null : now)), [tight]),
  }
}
