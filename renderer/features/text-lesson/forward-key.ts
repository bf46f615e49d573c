import type { FrameMessage } from '../../../shared/features/study/frame-protocol.ts'

/**
 * A key pressed in a frame, as if it had been pressed beside it: the one registry of shortcuts decides.
 * @returns whether nobody took it
 */
export const forwardKey = (
  frame: HTMLIFrameElement | null,
  message: Extract<FrameMessage, { type: 'key' }>,
): boolean => {
  const { type: _, ...keys } = message
  return (
    frame?.dispatchEvent(new KeyboardEvent('keydown', { ...keys, bubbles: true, cancelable: true })) ?? true
  )
}
