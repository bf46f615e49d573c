/**
 * Opening a lesson counts: it is the one to come back to, even by somebody who only glanced at it. Written at
 * once, before anything the lesson itself may save.
 */
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import type { Lesson } from '../../../shared/features/library/model.ts'
import type { Position } from '../../../shared/features/progress/model.ts'
import type { CourseId } from '../../../shared/kernel/brand.ts'
import { notify } from '../../ui/notices.ts'
import { useErrorSentence } from '../../ui/use-error-sentence.ts'
import { savePosition } from '../lesson/index.ts'

/** The first place of a lesson; null where only the lesson can name it. */
export const firstPlace = (kind: Lesson['kind']): Position | null => {
  if (kind === 'pdf' || kind === 'epub') return null
  if (kind === 'video' || kind === 'audio') return { kind: 'time', seconds: 0, duration: null }
  return { kind: 'text', block: 0, offset: 0, fraction: 0 }
}

/** @param start where the lesson was left before, null the first time */
export const useOpened = (courseId: CourseId, lesson: Lesson, start: Position | null): void => {
  const queries = useQueryClient()
  const sentence = useErrorSentence()
  const latest = useRef({ start, sentence })
  useEffect(() => {
    latest.current = { start, sentence }
  })
  const { id, kind } = lesson
  useEffect(() => {
    const place = latest.current.start ?? firstPlace(kind)
    if (!place) return
    savePosition(queries, courseId, id, place).catch((error: unknown) =>
      notify(latest.current.sentence(error), 'bad'),
    )
  }, [queries, courseId, id, kind])
}
