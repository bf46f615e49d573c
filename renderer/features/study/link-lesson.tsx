import { ExternalLink } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { ViewOf } from '../lesson/index.ts'
import { useOpenOutside } from '../outside/index.ts'
import styles from './study.module.css'

interface LinkLessonProps {
  readonly view: ViewOf<'link'>
  readonly onComplete: () => void
  readonly end: ReactNode
}

/** A lesson that lives on the web: named, shown whole, opened only when asked for. */
export const LinkLesson = ({ view, onComplete, end }: LinkLessonProps) => {
  const { t } = useTranslation()
  const openOutside = useOpenOutside()
  const open = () => {
    void openOutside(view.url)
    onComplete()
  }
  return (
    <div tabIndex={-1} data-lesson-focus className={styles['scroller']}>
      <div className={styles['outside']}>
        <ExternalLink size={36} strokeWidth={1.25} aria-hidden />
        <h1>{view.title}</h1>
        <p>{t('study.link-body')}</p>
        <code>{view.url}</code>
        <button type="button" onClick={open}>
          {t('study.link-open')}
        </button>
      </div>
      {end}
    </div>
  )
}
