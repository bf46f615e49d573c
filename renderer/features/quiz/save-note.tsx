import { Check, CloudAlert, LoaderCircle } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { SaveState } from './answer-saver.ts'
import styles from './save-note.module.css'

const icons = { saved: Check, saving: LoaderCircle, failed: CloudAlert }

/** Whether what was typed is on disk. Says "saved" only after the brain has. */
export const SaveNote = ({ state }: { readonly state: SaveState }) => {
  const { t } = useTranslation()
  const Icon = icons[state]
  const words = { saved: t('quiz.saved'), saving: t('quiz.saving'), failed: t('quiz.unsaved') }
  return (
    <span className={styles['note']} data-save={state} role={state === 'failed' ? 'alert' : undefined}>
      <Icon size={14} aria-hidden />
      {words[state]}
    </span>
  )
}
