/** A question before something that can't be taken back: `if (await ask({...})) remove()`. */
import { useSyncExternalStore } from 'react'

export interface Question {
  readonly title: string
  readonly body: string
  /** Words of the button that goes ahead. */
  readonly confirm: string
  /** Draws the button as one that destroys. */
  readonly danger?: boolean
}

export interface Asked extends Question {
  readonly answer: (yes: boolean) => void
}

let asked: Asked | null = null
const listeners = new Set<() => void>()

const set = (next: Asked | null): void => {
  asked = next
  for (const listener of listeners) listener()
}

/** Resolves to what the person chose; a second question answers the first with no. */
export const ask = (question: Question): Promise<boolean> =>
  new Promise((resolve) => {
    asked?.answer(false)
    set({
      ...question,
      answer: (yes) => {
        set(null)
        resolve(yes)
      },
    })
  })

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** The open question, for the one dialog that shows it. */
export const useAsked = (): Asked | null => useSyncExternalStore(subscribe, () => asked)
