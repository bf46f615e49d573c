import type { FrameMessage } from '../../../shared/features/study/frame-protocol.ts'

/** A key pressed in a frame, as if it had been pressed beside it: the one registry of shortcuts decides. */
export const forwardKey = (
  frame: HTMLIFrameElement | null,
  message: Extract<FrameMessage, { type: 'key' }>,
): void => {
  const { type: _, ...keys } = message
  frame?.dispatchEvent(new KeyboardEvent('keydown', { ...keys, bubbles: true, cancelable: true }))
}
