/** What keys, buttons and the system's media keys ask of a playback. Requests go through media-chrome's store. */
import type { Playback } from './playback.ts'
import { RATES, stepRate } from './rates.ts'

export interface Commands {
  togglePlay(): void
  play(): void
  pause(): void
  seekTo(seconds: number): void
  seekBy(seconds: number): void
  /** @param share 0 to 1 of the whole */
  seekToShare(share: number): void
  setRate(rate: number): void
  /** @returns the speed it now has */
  stepRate(direction: 1 | -1): number
  toggleMute(): void
  setVolume(volume: number): void
  toggleFullscreen(): void
  togglePip(): void
  /** While paused: one picture on or back, at the usual 25 to 30 a second. */
  stepFrame(direction: 1 | -1): void
}

const FRAME = 1 / 30

export const commandsOf = ({ store, element }: Playback): Commands => {
  const state = () => store.getState()
  const request = (type: string, detail?: unknown) => store.dispatch({ type, detail })
  const duration = () => {
    const seconds = element()?.duration ?? Number.NaN
    return Number.isFinite(seconds) ? seconds : 0
  }
  const seekTo = (seconds: number) =>
    request('mediaseekrequest', Math.max(0, Math.min(duration() || seconds, seconds)))
  const now = () => element()?.currentTime ?? 0
  const setRate = (rate: number) =>
    request('mediaplaybackraterequest', Math.max(RATES[0], Math.min(RATES.at(-1) ?? 3, rate)))
  const play = () => request('mediaplayrequest')
  const pause = () => request('mediapauserequest')
  return {
    play,
    pause,
    togglePlay: () => (state().mediaPaused ? play() : pause()),
    seekTo,
    seekBy: (seconds) => seekTo(now() + seconds),
    seekToShare: (share) => seekTo(duration() * share),
    setRate,
    stepRate: (direction) => {
      const next = stepRate(element()?.playbackRate ?? 1, direction)
      setRate(next)
      return next
    },
    toggleMute: () => request(state().mediaVolumeLevel === 'off' ? 'mediaunmuterequest' : 'mediamuterequest'),
    setVolume: (volume) => request('mediavolumerequest', Math.max(0, Math.min(1, volume))),
    toggleFullscreen: () =>
      request(state().mediaIsFullscreen ? 'mediaexitfullscreenrequest' : 'mediaenterfullscreenrequest'),
    togglePip: () => request(state().mediaIsPip ? 'mediaexitpiprequest' : 'mediaenterpiprequest'),
    stepFrame: (direction) => {
      if (state().mediaPaused) seekTo(now() + direction * FRAME)
    },
  }
}
