/** A text lesson: the frame on the course's own origin as tall as its text, scrolled by the app. */
import {
  useCallback,
  useEffect,
  useImperativeHandle,
  useRef,
  useState,
  type ReactNode,
  type Ref,
} from 'react'
import { useTranslation } from 'react-i18next'
import type { FrameMessage, ReadingStyle } from '../../../shared/features/study/frame-protocol.ts'
import { MarginSigns } from '../annotations/index.ts'
import type { Landing, LessonProps } from '../lesson/index.ts'
import { forwardKey } from './forward-key.ts'
import { frameAddress } from './frame-address.ts'
import { frameOrigin } from './frame-origin.ts'
import { ImageZoom, mayShow, type Picture } from './image-zoom.tsx'
import { SlotLayer } from './slot-layer.tsx'
import styles from './text-lesson.module.css'
import { useAnchor } from './use-anchor.ts'
import { useFollowLink } from './use-follow-link.ts'
import { useFrame } from './use-frame.ts'
import { useFrameMarks } from './use-frame-marks.ts'

type Layout = Extract<FrameMessage, { type: 'layout' }>

/** How long a lesson that fits the window must be in sight to count as read. */
const GLANCE_MS = 4000

export interface TextLessonHandle {
  goToHeading(id: string): void
}

interface TextLessonProps extends LessonProps<'text'> {
  readonly style: ReadingStyle
  readonly ref?: Ref<TextLessonHandle>
  /** A paragraph to go to. */
  readonly landing?: Landing<'text'> | null
  /** The heading that what is at the top of the window stands under; null before the first. */
  readonly onHeading: (id: string | null) => void
  /** What follows the text: on to the next lesson. */
  readonly children?: ReactNode
}

export const TextLesson = ({
  view,
  position,
  style,
  ref,
  landing = null,
  onPosition,
  onComplete,
  onHeading,
  children,
}: TextLessonProps) => {
  const { t } = useTranslation()
  const origin = frameOrigin(view.frameUrl)
  const frame = useRef<HTMLIFrameElement>(null)
  const scroller = useRef<HTMLDivElement>(null)
  const page = useRef<HTMLDivElement>(null)
  // The address keeps the style of the first paint: another style goes by message, not by loading anew.
  const [src] = useState(() => frameAddress(view.frameUrl, style))
  const [layout, setLayout] = useState<Layout | null>(null)
  const [picture, setPicture] = useState<Picture | null>(null)
  const [failed, setFailed] = useState(false)
  const fits = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)

  const tellHeading = (top: number, headings: Layout['headings']) =>
    onHeading(headings.findLast((heading) => heading.top <= top + 96)?.id ?? null)

  const anchor = useAnchor({
    scroller,
    page,
    start: position?.kind === 'text' ? position : null,
    onMove: (next, atEnd) => {
      onPosition(next)
      const top = (scroller.current?.scrollTop ?? 0) - (page.current?.offsetTop ?? 0)
      if (layout) tellHeading(top, layout.headings)
      if (atEnd) onComplete()
    },
  })

  const onLayout = (next: Layout) => {
    const first = layout === null
    setLayout(next)
    const seen = anchor.layOut(next)
    clearTimeout(fits.current)
    if (seen.fits) fits.current = setTimeout(onComplete, GLANCE_MS)
    if (first) tellHeading((scroller.current?.scrollTop ?? 0) - (page.current?.offsetTop ?? 0), next.headings)
  }
  useEffect(() => () => clearTimeout(fits.current), [])

  const onKey = (message: Extract<FrameMessage, { type: 'key' }>) => {
    const free = forwardKey(frame.current, message)
    // The browser scrolls on by itself for every key but this.
    if (!free || message.key !== ' ' || message.ctrlKey || message.altKey || message.metaKey) return
    const page = (scroller.current?.clientHeight ?? 0) * 0.9
    scroller.current?.scrollBy({ top: message.shiftKey ? -page : page, behavior: 'smooth' })
  }

  const onMessage = (message: FrameMessage) => {
    switch (message.type) {
      case 'layout':
        return onLayout(message)
      case 'link':
        return void follow(message.href)
      case 'heading':
        return message.top === null ? undefined : anchor.goTo(message.top - 20)
      case 'image':
        return mayShow(message.src, origin) ? setPicture(message) : undefined
      case 'slot-focus':
        return enterSlot(message.id)
      case 'key':
        return onKey(message)
      case 'failed':
        return setFailed(true)
      default:
        return marks.onMessage(message)
    }
  }
  const post = useFrame(frame, origin, onMessage)
  const marks = useFrameMarks({ frame, post, ready: layout !== null, goTo: anchor.goTo, scroller })
  const goToHeading = useCallback((id: string) => post({ type: 'find-heading', id }), [post])
  const follow = useFollowLink({ courseId: view.courseId, lessonId: view.lessonId, origin, goToHeading })
  useImperativeHandle(ref, () => ({ goToHeading }), [goToHeading])
  const ready = layout !== null
  useEffect(() => {
    if (ready) post({ type: 'style', style })
  }, [ready, post, style])
  useEffect(() => {
    if (ready && landing) post({ type: 'find-words', block: landing.block, quote: landing.quote })
  }, [ready, landing, post])
  const onSize = useCallback((id: string, height: number) => post({ type: 'slot-size', id, height }), [post])

  return (
    <div
      ref={scroller}
      tabIndex={-1}
      data-lesson-focus
      className={styles['scroller']}
      data-testid="text-scroller"
    >
      {failed && <p className={styles['failed']}>{t('text-lesson.failed')}</p>}
      <div ref={page} className={styles['page']} data-ready={ready}>
        <iframe
          ref={frame}
          src={src}
          title={view.title}
          sandbox="allow-scripts allow-same-origin"
          referrerPolicy="no-referrer"
          scrolling="no"
          className={styles['frame']}
        />
        {layout && (
          <SlotLayer courseId={view.courseId} slots={view.slots} rects={layout.slots} onSize={onSize} />
        )}
        {layout && <MarginSigns tops={marks.tops} />}
      </div>
      {layout && children}
      <ImageZoom picture={picture} onClose={() => setPicture(null)} />
    </div>
  )
}

const enterSlot = (id: string): void => {
  const box = document.getElementById(`slot-${id}`)
  const first = box?.querySelector<HTMLElement>('button, input, select, textarea, a[href], [tabindex="0"]')
  ;(first ?? box)?.focus()
}
