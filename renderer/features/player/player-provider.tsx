/** Mounted once, by the shell, above all places. */
import { lazy, Suspense, useCallback, useMemo, useState, type ReactNode } from 'react'
import { PlayerContext, type AudioSession, type Player } from './player-context.tsx'
import type { Playback } from './playback.ts'

const BackgroundAudio = lazy(() => import('./background-audio.tsx'))

export const PlayerProvider = ({ children }: { children: ReactNode }) => {
  const [session, setSession] = useState<AudioSession | null>(null)
  const [playback, setPlayback] = useState<Playback | null>(null)
  const [onStage, setOnStage] = useState(false)
  const open = useCallback(
    (next: AudioSession) => setSession((now) => (now?.lessonId === next.lessonId ? now : next)),
    [],
  )
  const close = useCallback(() => setSession(null), [])
  const player = useMemo<Player>(
    () => ({ session, playback, onStage, open, close, setPlayback, setOnStage }),
    [session, playback, onStage, open, close],
  )
  return (
    <PlayerContext value={player}>
      {children}
      {session && (
        <Suspense fallback={null}>
          <BackgroundAudio key={session.lessonId} session={session} onPlayback={setPlayback} />
        </Suspense>
      )}
    </PlayerContext>
  )
}
