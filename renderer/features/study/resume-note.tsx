/** A quiet word on where the lesson goes on, with the way back to its beginning. Goes by itself. */
import { X } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Resume } from './resume.ts'
import styles from './resume-note.module.css'

const SHOWN_MS = 9000

interface ResumeNoteProps {
  readonly resume: Resume
  readonly onFromStart: () => void
}

export const ResumeNote = ({ resume, onFromStart }: ResumeNoteProps) => {
  const { t } = useTranslation()
  const [gone, setGone] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setGone(true), SHOWN_MS)
    return () => clearTimeout(timer)
  }, [])
  if (gone) return null
  const words = {
    time: () => t('study.resumed-time', { clock: resume.kind === 'time' ? resume.clock : '' }),
    page: () => t('study.resumed-page', { page: resume.kind === 'page' ? resume.page : 0 }),
    share: () => t('study.resumed-share', { share: resume.kind === 'share' ? resume.fraction : 0 }),
  }[resume.kind]()
  return (
    <div className={styles['note']} role="status">
      <span>{words}</span>
      <button
        type="button"
        className={styles['again']}
        onClick={() => {
          setGone(true)
          onFromStart()
        }}
      >
        {t('study.from-start')}
      </button>
      <button
        type="button"
        className={styles['close']}
        aria-label={t('ui.dismiss')}
        onClick={() => setGone(true)}
      >
        <X size={15} aria-hidden />
      </button>
    </div>
  )
}
