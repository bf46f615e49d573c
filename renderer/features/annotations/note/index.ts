/** The editor of notes: a chunk of its own, fetched when the first note is opened. */
export { NoteEditor } from './note-editor.tsx'
export { refreshNotes } from './note-session.ts'
