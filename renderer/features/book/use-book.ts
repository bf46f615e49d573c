/** The book in its frame: what it told, and the channel to it. */
import { useCallback, useEffect, useReducer, useState, type RefObject } from 'react'
import type { AppMessage, FrameMessage } from '../../../shared/features/study/frame-protocol.ts'
import type { BookLessonProps } from '../lesson/index.ts'
import { useBookMarks } from './use-book-marks.ts'
import { useOpenOutside } from '../outside/index.ts'
import { useSettings } from '../settings/index.ts'
import { forwardKey, frameAddress, frameOrigin, useFrame } from '../text-lesson/index.ts'
import { nextState, openingState, type BookState } from './book-state.ts'
import { LessonsOfBook } from './lessons-of-book.ts'

export interface OpenBook {
  readonly src: string
  readonly state: BookState
  readonly post: (message: AppMessage) => void
  /** Searches the book; an empty query takes the hits away. */
  readonly search: (query: string, options: { matchCase: boolean; wholeWords: boolean }) => void
}

export const useBook = (props: BookLessonProps, frame: RefObject<HTMLIFrameElement | null>): OpenBook => {
  const { view, style } = props
  const openOutside = useOpenOutside()
  const flow = useSettings()?.bookFlow ?? 'paginated'
  // The address keeps the style of the first paint: another style goes by message, not by loading anew.
  const [src] = useState(() => frameAddress(view.frameUrl, style))
  const [lessons] = useState(() => new LessonsOfBook())
  const [state, dispatch] = useReducer(nextState, openingState)
  const [ready, setReady] = useState(false)

  const onMessage = (message: FrameMessage) => {
    dispatch(message)
    switch (message.type) {
      case 'ready':
        return setReady(true)
      case 'relocated':
        return lessons.relocated(message)
      case 'link':
        return void openOutside(message.href)
      case 'key':
        return void forwardKey(frame.current, message)
      default:
        return marks.onMessage(message)
    }
  }
  const send = useFrame(frame, frameOrigin(view.frameUrl), onMessage)
  const post = useCallback(
    (message: AppMessage) => {
      if (message.type === 'go') lessons.sent()
      send(message)
    },
    [lessons, send],
  )

  const marks = useBookMarks({ frame, post, ready: state.place !== null })
  useEffect(() => lessons.update({ props, post }))
  useEffect(() => {
    if (ready) post({ type: 'style', style })
  }, [ready, post, style])
  useEffect(() => {
    if (ready) post({ type: 'flow', flow })
  }, [ready, post, flow])
  useEffect(() => {
    if (!ready) return
    lessons.open()
    return () => lessons.close()
  }, [ready, lessons])

  return {
    src,
    state,
    post,
    search: (query, options) => {
      dispatch({ type: 'searching', query })
      post({ type: 'search', query, ...options })
    },
  }
}
