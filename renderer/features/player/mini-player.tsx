/** The small player at the foot of the window, while an audio lesson plays and its page is elsewhere. */
import { lazy, Suspense } from 'react'
import { usePlayer } from './player-context.tsx'

const MiniPlayerBar = lazy(() => import('./mini-player-bar.tsx'))

export const MiniPlayer = () => {
  const { session, playback, onStage } = usePlayer()
  if (!session || !playback || onStage) return null
  return (
    <Suspense fallback={null}>
      <MiniPlayerBar session={session} playback={playback} />
    </Suspense>
  )
}
