/** Cues in time, and the transcript beside a medium. */
export { trackFor, trackName, transcriptTrack } from './caption-choice.ts'
export { cuesAt, nextChange } from './cues.ts'
export { TranscriptPanel } from './transcript-panel.tsx'
export { useCues } from './use-cues.ts'
