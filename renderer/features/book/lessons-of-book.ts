/** The lessons of one book share its frame: this keeps the lesson that is open and the page that is shown together. */
import type { AppMessage } from '../../../shared/features/study/frame-protocol.ts'
import type { LessonId } from '../../../shared/kernel/brand.ts'
import type { BookLessonProps } from '../lesson/index.ts'
import type { Place } from './book-state.ts'
import { endSeen, follow, type Seen } from './follow-lessons.ts'

/** How long the end of a lesson must be in sight to count as read. */
const GLANCE_MS = 2500

export interface BookHost {
  readonly props: Omit<BookLessonProps, 'style'>
  readonly post: (message: AppMessage) => void
}

export class LessonsOfBook {
  #host: BookHost | null = null
  #opened = false
  /** The lesson the reader is in, which may be a moment ahead of the one the Study place has open. */
  #lesson: LessonId | null = null
  #before: Seen | null = null
  /** A lesson was asked for: pages outside it mean that its kept place has moved. */
  #awaiting = false
  /** `go` messages sent, and how many of them the frame must have carried out before its word on lessons counts. */
  #sent = 0
  #needed = 0
  #glance: ReturnType<typeof setTimeout> | undefined

  /** The newest props; another lesson in them was chosen in the outline, unless pages were turned into it. */
  update(host: BookHost): void {
    this.#host = host
    if (this.#opened && this.#lesson !== host.props.view.lessonId) this.#goToLesson(host)
  }

  /** A `go` message went to the frame, whoever sent it. */
  sent(): void {
    this.#sent += 1
  }

  /** The frame listens. */
  open(): void {
    const host = this.#host
    if (!host) return
    this.#opened = true
    host.post({ type: 'marks', starts: this.#lessons(host).map(({ start }) => start) })
    this.#goToLesson(host)
  }

  close(): void {
    clearTimeout(this.#glance)
    this.#opened = false
  }

  relocated(place: Place): void {
    const host = this.#host
    if (!host || this.#lesson === null || (place.goes ?? 0) < this.#needed) return
    const { from = 0, to = 0, ended = false } = place
    const seen: Seen = { from, to, ended }
    const lessons = this.#lessons(host)
    const index = Math.max(
      0,
      lessons.findIndex(({ lessonId }) => lessonId === this.#lesson),
    )
    const isHere = seen.from <= index && index <= seen.to
    if (this.#awaiting && !isHere) {
      // The place that was kept lies in another lesson now: this one opens at its beginning.
      this.#awaiting = false
      return this.#goToStart(host)
    }
    this.#awaiting = false
    clearTimeout(this.#glance)
    const { finished, now } = follow(index, this.#before, seen)
    this.#before = seen
    for (const each of finished) {
      this.#enter(host, lessons[each]?.lessonId, place)
      host.props.onComplete()
    }
    this.#enter(host, lessons[now]?.lessonId, place)
    const fraction = now < seen.to ? 1 : (place.through ?? place.fraction)
    host.props.onPosition({ kind: 'cfi', cfi: place.cfi, fraction })
    if (endSeen(seen, now)) this.#glance = setTimeout(() => this.#host?.props.onComplete(), GLANCE_MS)
  }

  #lessons({ props: { view } }: BookHost) {
    return view.lessons ?? [{ lessonId: view.lessonId, start: view.start }]
  }

  #goToLesson(host: BookHost): void {
    const { view, position } = host.props
    this.#lesson = view.lessonId
    if (position?.kind !== 'cfi') return this.#goToStart(host)
    this.#awaiting = true
    this.#go(host, { cfi: position.cfi })
  }

  #goToStart(host: BookHost): void {
    const { start } = host.props.view
    this.#go(host, start === null ? { fraction: 0 } : { href: start })
  }

  #go(host: BookHost, target: Extract<AppMessage, { type: 'go' }>['target']): void {
    host.post({ type: 'go', target })
    this.#needed = this.#sent
  }

  #enter(host: BookHost, lessonId: LessonId | undefined, place: Place): void {
    if (!lessonId || lessonId === this.#lesson) return
    this.#lesson = lessonId
    host.props.onSection({ index: place.section, href: place.href, label: place.label, lessonId })
  }
}
