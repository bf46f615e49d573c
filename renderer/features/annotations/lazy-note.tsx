/** The note's editor, and the place it will take until its code is there. */
import { lazy, Suspense, type ComponentProps } from 'react'
import styles from './marks.module.css'

const NoteEditor = lazy(async () => ({ default: (await import('./note/index.ts')).NoteEditor }))

export const Note = (props: ComponentProps<typeof NoteEditor>) => (
  <Suspense fallback={<div className={styles['note-waiting']} />}>
    <NoteEditor {...props} />
  </Suspense>
)
