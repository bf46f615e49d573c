import { Check, X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Mark } from './field-props.ts'
import styles from './mark.module.css'

const icons = { right: Check, wrong: X, missed: Check }

/** The sign on a graded part: a shape and a colour to see, a word to hear. */
export const MarkSign = ({ mark }: { readonly mark: Mark }) => {
  const { t } = useTranslation()
  if (!mark) return null
  const Icon = icons[mark]
  const words = {
    right: t('quiz.mark-right'),
    wrong: t('quiz.mark-wrong'),
    missed: t('quiz.mark-missed'),
  }
  return (
    <span className={styles['mark']} data-mark={mark} role="img" aria-label={words[mark]} title={words[mark]}>
      <Icon size={14} strokeWidth={2.6} aria-hidden />
    </span>
  )
}
