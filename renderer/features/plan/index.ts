/** Time studied and the study timer, as the rest of the window uses them. */
export { FocusChip } from './focus-chip.tsx'
export { useStudyTime } from './use-study-time.ts'
