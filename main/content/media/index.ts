/** Recordings. */
export { mediaTypeOf, recordingKind, startsLikeRecording } from './media-type.ts'
export { planRecording } from './plan-recording.ts'
export type { CaptionFile, PlannedRecording } from './plan-recording.ts'
export { mediaReader } from './reader.ts'
export { firstBytes } from './recording-header.ts'
