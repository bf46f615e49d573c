/** Captions: WebVTT and SubRip. */
export { canonicalLanguage, languageOfText } from './language.ts'
export { pairCaptions } from './pair.ts'
export type { CaptionPair } from './pair.ts'
export { parseCaptions } from './parse.ts'
export type { Captions } from './parse.ts'
export { serialiseCaptions } from './serialise.ts'
export { captionTrack } from './track.ts'
export type { TrackHints } from './track.ts'
