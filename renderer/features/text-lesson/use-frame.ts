/** The app's end of the channel to a lesson frame: every message is checked for sender, origin and shape. */
import { useCallback, useEffect, useRef, type RefObject } from 'react'
import { FrameMessage, type AppMessage } from '../../../shared/features/study/frame-protocol.ts'

export const useFrame = (
  frame: RefObject<HTMLIFrameElement | null>,
  origin: string,
  onMessage: (message: FrameMessage) => void,
): ((message: AppMessage) => void) => {
  const latest = useRef(onMessage)
  useEffect(() => {
    latest.current = onMessage
  })
  useEffect(() => {
    const listen = (event: MessageEvent<unknown>) => {
      if (event.source === null || event.source !== frame.current?.contentWindow || event.origin !== origin)
        return
      const message = FrameMessage.safeParse(event.data)
      if (message.success) latest.current(message.data)
    }
    window.addEventListener('message', listen)
    return () => window.removeEventListener('message', listen)
  }, [frame, origin])
  return useCallback((message) => frame.current?.contentWindow?.postMessage(message, origin), [frame, origin])
}
