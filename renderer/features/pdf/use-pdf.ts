import { useEffect, useEffectEvent, useState, useSyncExternalStore, type RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import { useOpenOutside } from '../outside/index.ts'
import type { PdfLessonProps } from '../lesson/index.ts'
import { PdfEngine } from './pdf-engine.ts'
import { initialState, type PdfState } from './pdf-state.ts'
import { createStore } from './store.ts'
import { useViewerWords } from './use-viewer-words.ts'

interface Frame {
  readonly container: RefObject<HTMLDivElement | null>
  readonly pages: RefObject<HTMLDivElement | null>
  /** Another attempt after one that failed. */
  readonly attempt: number
}

/** Seeing the last page in passing is not reading it. */
const SEEN_MS = 1200

const nothing = () => () => undefined

/** Opens the lesson's PDF in the given elements; null until they are there. */
export const usePdf = (props: PdfLessonProps, { container, pages, attempt }: Frame) => {
  const [opened] = useState(() => createStore<{ engine: PdfEngine | null }>({ engine: null }))
  const makeWords = useViewerWords()
  const openOutside = useOpenOutside()
  const { i18n } = useTranslation()
  const { fileUrl } = props.view

  const create = useEffectEvent((onEnd: (inSight: boolean) => void) => {
    if (!container.current || !pages.current) return null
    return new PdfEngine({
      container: container.current,
      pages: pages.current,
      words: makeWords(i18n.language),
      position: props.position,
      onPlace: (place) => props.onPosition(place),
      onEnd,
      onOutsideLink: (url) => void openOutside(url),
    })
  })
  const complete = useEffectEvent(() => props.onComplete())

  useEffect(() => {
    let seen: ReturnType<typeof setTimeout> | undefined
    const made = create((inSight) => {
      if (inSight) seen ??= setTimeout(complete, SEEN_MS)
      else {
        clearTimeout(seen)
        seen = undefined
      }
    })
    if (!made) return
    opened.set({ engine: made })
    void made.open(fileUrl)
    return () => {
      clearTimeout(seen)
      made.close()
      opened.set({ engine: null })
    }
  }, [opened, fileUrl, attempt])

  const { engine } = useSyncExternalStore(opened.subscribe, opened.get)

  const state: PdfState = useSyncExternalStore(
    engine?.state.subscribe ?? nothing,
    engine?.state.get ?? (() => initialState),
  )
  return { engine, state }
}
