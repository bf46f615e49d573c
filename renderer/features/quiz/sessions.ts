/** Sessions by quiz: one as long as its card is on screen or something of it is not on disk. */
import type { AttemptSession } from './attempt-session.ts'

const sessions = new Map<string, AttemptSession>()

/** The session of this quiz, made when there is none. */
export const sessionOf = (key: string, make: () => AttemptSession): AttemptSession => {
  const session = sessions.get(key) ?? make()
  sessions.set(key, session)
  return session
}

/** Saves what is typed; the session is forgotten once it is saved and nobody looks at it. */
export const releaseSession = async (key: string): Promise<void> => {
  const session = sessions.get(key)
  if (!session) return
  const saved = await session.flush()
  if (saved && !session.watched() && sessions.get(key) === session) sessions.delete(key)
}
