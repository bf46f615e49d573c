/** Marks and notes: in lessons of every kind, in the panel beside them, in a place of their own. */
export {
  LessonMarksContext,
  lookOf,
  placed,
  useLessonMarks,
  type LessonMarks,
  type Passage,
  type Spot,
  type Where,
} from './lesson-marks.ts'
export { MarginSigns } from './margin-signs.tsx'
export { MarkMenu } from './mark-menu.tsx'
export { NotesPanel } from './notes-panel.tsx'
export { useMarkDesk, type MarkDesk } from './use-mark-desk.ts'
