/** What every card of the tray has: a name, a state in words and a way to put it away. */
import type { ReactNode } from 'react'
import { X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import styles from './card-frame.module.css'

interface CardFrameProps {
  readonly name: string
  readonly state: string
  readonly tone: 'calm' | 'good' | 'bad'
  /** null: it can't be put away yet. */
  readonly onClose: (() => void) | null
  readonly children: ReactNode
}

export const CardFrame = ({ name, state, tone, onClose, children }: CardFrameProps) => {
  const { t } = useTranslation()
  return (
    <li className={styles['card']} data-tone={tone}>
      <div className={styles['head']}>
        <strong>{name}</strong>
        <span className={styles['state']}>{state}</span>
        {onClose && (
          <button
            type="button"
            className={styles['close']}
            aria-label={t('imports.dismiss', { name })}
            onClick={onClose}
          >
            <X size={15} aria-hidden />
          </button>
        )}
      </div>
      {children}
    </li>
  )
}

interface CardButtonProps {
  readonly onClick: () => void
  readonly children: ReactNode
}

export const CardButton = ({ onClick, children }: CardButtonProps) => (
  <button type="button" className={styles['button']} onClick={onClick}>
    {children}
  </button>
)
