/** Whether what is typed is on disk. "Saved" is said only after the brain said so. */
import { Check, CloudAlert } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import styles from './note-editor.module.css'
import type { NoteState } from './note-saver.ts'

export const SaveMark = ({ state }: { state: NoteState }) => {
  const { t } = useTranslation()
  return (
    <span className={styles['save']} data-state={state} data-testid="note-state">
      {state === 'saved' && <Check size={13} aria-hidden />}
      {state === 'failed' && <CloudAlert size={13} aria-hidden />}
      {t(`annotations.state-${state}`)}
    </span>
  )
}
