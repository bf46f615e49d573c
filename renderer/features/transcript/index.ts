/** Cues in time, and the transcript panel beside a medium. */
export { cuesAt, nextChange, startedBy } from './cues.ts'
