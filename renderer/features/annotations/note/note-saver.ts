/**
 * Saves what is typed into a note: every update in its order, one call at a time, at once. What a call could not save
 * is kept and tried again; it leaves memory only when the brain has it on disk.
 */
export type NoteState = 'saved' | 'saving' | 'failed'

interface Options {
  /** Resolves when the update is on disk. */
  readonly save: (update: Uint8Array) => Promise<unknown>
  /** Joins updates into one that does what all of them do. */
  readonly join: (updates: Uint8Array[]) => Uint8Array
  readonly onState: (state: NoteState) => void
  readonly onError: (error: unknown) => void
  /** Whether to wait until asked: the brain does not have this note any more, unless it is brought back. */
  readonly hopeless: (error: unknown) => boolean
  /** Milliseconds before another try. */
  readonly retry: number
}

export interface NoteSaver {
  put(update: Uint8Array): void
  /** Saves now; resolves to whether everything is on disk. Never rejects. */
  flush(): Promise<boolean>
}

/** One call carries at most about this many bytes: the brain takes no more than a MiB at once. */
const MOST_BYTES = 500_000

export const createNoteSaver = ({ save, join, onState, onError, hopeless, retry }: Options): NoteSaver => {
  let waiting: Uint8Array[] = []
  let running: Promise<boolean> | null = null
  let timer: ReturnType<typeof setTimeout> | null = null

  const nextUpdates = (): Uint8Array[] => {
    let bytes = 0
    const count = waiting.findIndex((update, index) => (bytes += update.length) > MOST_BYTES && index > 0)
    // A copy: what is typed while these are on their way is none of them.
    return count < 0 ? [...waiting] : waiting.slice(0, count)
  }

  const drain = async (): Promise<boolean> => {
    while (waiting.length > 0) {
      const updates = nextUpdates()
      const [only] = updates
      try {
        await save(updates.length === 1 && only ? only : join(updates))
      } catch (error) {
        onError(error)
        onState('failed')
        if (!hopeless(error)) timer ??= setTimeout(() => void flush(), retry)
        return false
      }
      waiting = waiting.slice(updates.length)
    }
    onState('saved')
    return true
  }

  const flush = (): Promise<boolean> => {
    if (timer !== null) clearTimeout(timer)
    timer = null
    running ??= drain().finally(() => {
      running = null
    })
    return running
  }

  return {
    put: (update) => {
      waiting.push(update)
      // While a try is put off, typing must not hurry it: a lost line is not asked at every letter.
      if (timer !== null) return
      onState('saving')
      void flush()
    },
    flush,
  }
}
