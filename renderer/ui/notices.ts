/** Short messages that come and go at the foot of the window and are read out. */
import { useSyncExternalStore } from 'react'

export interface Notice {
  readonly id: number
  readonly tone: 'calm' | 'bad'
  readonly text: string
  /** What can be done about it, as long as it is seen. */
  readonly action?: NoticeAction | undefined
}

export interface NoticeAction {
  readonly label: string
  readonly run: () => void
}

const CALM_MS = 5_000
const BAD_MS = 12_000
/** Time to change one's mind. */
const ACTION_MS = 10_000

let notices: readonly Notice[] = []
let last = 0
const listeners = new Set<() => void>()

const set = (next: readonly Notice[]): void => {
  notices = next
  for (const listener of listeners) listener()
}

export const dismissNotice = (id: number): void => set(notices.filter((notice) => notice.id !== id))

/** Shows a sentence; a bad one stays longer. The same sentence twice is shown once. */
export const notify = (text: string, tone: Notice['tone'] = 'calm', action?: NoticeAction): void => {
  const id = ++last
  set([...notices.filter((notice) => notice.text !== text), { id, tone, text, action }].slice(-3))
  setTimeout(() => dismissNotice(id), action ? ACTION_MS : tone === 'bad' ? BAD_MS : CALM_MS)
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export const useNotices = (): readonly Notice[] => useSyncExternalStore(subscribe, () => notices)
