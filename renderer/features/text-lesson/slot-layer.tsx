/** Quizzes and players, drawn over their placeholders in the frame. */
import { lazy, Suspense, useEffect, useRef } from 'react'
import type { FrameMessage } from '../../../shared/features/study/frame-protocol.ts'
import type { Slot } from '../../../shared/features/study/model.ts'
import type { CourseId } from '../../../shared/kernel/brand.ts'
import { InlinePlayer } from '../player/index.ts'
import styles from './text-lesson.module.css'

const QuizCard = lazy(async () => ({ default: (await import('../quiz/index.ts')).QuizCard }))

export type SlotRect = Extract<FrameMessage, { type: 'layout' }>['slots'][number]

interface SlotLayerProps {
  readonly courseId: CourseId
  readonly slots: readonly Slot[]
  readonly rects: readonly SlotRect[]
  readonly onSize: (id: string, height: number) => void
}

export const SlotLayer = ({ courseId, slots, rects, onSize }: SlotLayerProps) =>
  rects.map((rect) => {
    const slot = slots.find(({ id }) => id === rect.id)
    return slot && <SlotBox key={rect.id} courseId={courseId} slot={slot} rect={rect} onSize={onSize} />
  })

/** A quiz among paragraphs does not complete the lesson: its end does. */
const nothing = () => undefined

interface SlotBoxProps {
  readonly courseId: CourseId
  readonly slot: Slot
  readonly rect: SlotRect
  readonly onSize: (id: string, height: number) => void
}

const SlotBox = ({ courseId, slot, rect, onSize }: SlotBoxProps) => {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const element = box.current
    if (!element) return
    const observer = new ResizeObserver(() => {
      const height = Math.ceil(element.getBoundingClientRect().height)
      if (height > 0) onSize(slot.id, height)
    })
    observer.observe(element)
    return () => observer.disconnect()
  }, [slot.id, onSize])
  return (
    <div
      ref={box}
      id={`slot-${slot.id}`}
      tabIndex={-1}
      className={styles['slot']}
      style={{ top: rect.top, left: rect.left, width: rect.width }}
    >
      <Suspense fallback={<div className={styles['slot-waiting']} />}>
        {slot.kind === 'quiz' ? (
          <QuizCard courseId={courseId} quizId={slot.quizId} compact onComplete={nothing} />
        ) : (
          <InlinePlayer courseId={courseId} media={slot.media} />
        )}
      </Suspense>
    </div>
  )
}
