/** Goes to the heading a link asked for, once the text has been laid out. */
import { useCallback, useRef, type Ref } from 'react'
import type { TextLessonHandle } from '../text-lesson/index.ts'

export const useGoToHeading = (heading: string | null, ref: Ref<TextLessonHandle>): Ref<TextLessonHandle> => {
  const gone = useRef(false)
  return useCallback(
    (handle: TextLessonHandle | null) => {
      if (typeof ref === 'function') ref(handle)
      else if (ref) ref.current = handle
      if (!handle || !heading || gone.current) return
      gone.current = true
      handle.goToHeading(heading)
    },
    [heading, ref],
  )
}
