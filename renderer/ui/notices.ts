/** Short messages that come and go at the foot of the window and are read out. */
import { useSyncExternalStore } from 'react'

export interface Notice {
  readonly id: number
  readonly tone: 'calm' | 'bad'
  readonly text: string
}

const CALM_MS = 5_000
const BAD_MS = 12_000

let notices: readonly Notice[] = []
let last = 0
const listeners = new Set<() => void>()

const set = (next: readonly Notice[]): void => {
  notices = next
  for (const listener of listeners) listener()
}

export const dismissNotice = (id: number): void => set(notices.filter((notice) => notice.id !== id))

/** Shows a sentence; a bad one stays longer. The same sentence twice is shown once. */
export const notify = (text: string, tone: Notice['tone'] = 'calm'): void => {
  const id = ++last
  set([...notices.filter((notice) => notice.text !== text), { id, tone, text }].slice(-3))
  setTimeout(() => dismissNotice(id), tone === 'bad' ? BAD_MS : CALM_MS)
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export const useNotices = (): readonly Notice[] => useSyncExternalStore(subscribe, () => notices)
