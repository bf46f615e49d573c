/**
 * One note at work: its document, filled from the brain, and the saver of what is typed. It lives outside React and
 * as long as an editor shows it or something of it is not on disk, so that nothing typed is lost by closing the editor.
 */
import * as Y from 'yjs'
import type { AnnotationId, CourseId } from '../../../../shared/kernel/brand.ts'
import { asCarrelError, client, connection } from '../../../bridge/index.ts'
import { createNoteSaver, type NoteState } from './note-saver.ts'

/** What the brain said: it has that already. */
const FROM_BRAIN = Symbol('from the brain')
const RETRY_MS = 1500

/** The mark was removed. Undo brings it back, and then what was typed last is saved, too. */
const isGone = (error: unknown): boolean =>
  ['annotations.missing', 'library.course-missing'].includes(asCarrelError(error).code)

export interface NoteSession {
  readonly fragment: Y.XmlFragment
  /** Resolves when the note as the brain has it is in the document. Rejects where it cannot be read. */
  readonly filled: Promise<void>
  readonly state: () => NoteState
  readonly subscribe: (listener: () => void) => () => void
  readonly flush: () => Promise<boolean>
}

interface Held extends NoteSession {
  readonly refresh: () => Promise<void>
  readonly watched: () => boolean
  readonly gone: () => boolean
  readonly end: () => void
}

export interface NoteOptions {
  readonly courseId: CourseId
  readonly id: AnnotationId
  readonly onError: (error: unknown) => void
}

const open = ({ courseId, id, onError }: NoteOptions): Held => {
  const doc = new Y.Doc()
  let state: NoteState = 'saved'
  let complained = false
  let gone = false
  const listeners = new Set<() => void>()
  const saver = createNoteSaver({
    save: (update) => client.annotations.editNote({ courseId, id, update: update.toBase64() }),
    join: (updates) => Y.mergeUpdates(updates),
    onState: (next) => {
      if (next === 'saved') complained = gone = false
      if (next === state) return
      state = next
      for (const listener of listeners) listener()
    },
    onError: (error) => {
      gone = isGone(error)
      // Said once: the mark beside the note says for how long.
      if (!complained && asCarrelError(error).code !== 'connection.lost') onError(error)
      complained = true
    },
    hopeless: isGone,
    retry: RETRY_MS,
  })
  const refresh = async (): Promise<void> => {
    const { update } = await client.annotations.note({ courseId, id })
    if (update !== null) Y.applyUpdate(doc, Uint8Array.fromBase64(update), FROM_BRAIN)
  }
  doc.on('update', (update: Uint8Array, origin: unknown) => {
    if (origin !== FROM_BRAIN) saver.put(update)
  })
  const leave = (): void => void saver.flush()
  const guard = (event: BeforeUnloadEvent): void => {
    if (state !== 'saved' && !gone) event.preventDefault()
  }
  const stopConnection = connection.subscribe(() => {
    if (connection.state === 'open') void saver.flush()
  })
  document.addEventListener('visibilitychange', leave)
  window.addEventListener('pagehide', leave)
  window.addEventListener('beforeunload', guard)
  return {
    fragment: doc.getXmlFragment('note'),
    filled: refresh(),
    state: () => state,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    flush: saver.flush,
    refresh,
    watched: () => listeners.size > 0,
    gone: () => gone,
    end: () => {
      stopConnection()
      document.removeEventListener('visibilitychange', leave)
      window.removeEventListener('pagehide', leave)
      window.removeEventListener('beforeunload', guard)
      doc.destroy()
    },
  }
}

const sessions = new Map<string, Held>()

/** The session of a note, made when there is none. */
export const noteSession = (options: NoteOptions): NoteSession => {
  const known = sessions.get(options.id)
  if (known) return known
  const made = open(options)
  sessions.set(options.id, made)
  return made
}

/** Forgets a session that is saved and that nobody looks at. */
export const releaseNote = async (id: AnnotationId): Promise<void> => {
  const session = sessions.get(id)
  if (!session) return
  while (!(await session.flush())) {
    if (session.gone()) return
    await new Promise((resolve) => setTimeout(resolve, RETRY_MS))
  }
  if (session.watched() || sessions.get(id) !== session) return
  sessions.delete(id)
  session.end()
}

/** Brings in what another window wrote. */
export const refreshNotes = (ids: readonly AnnotationId[]): void => {
  for (const id of ids)
    void sessions
      .get(id)
      ?.refresh()
      .catch(() => undefined)
}
