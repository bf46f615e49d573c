/** A bar with bytes, rate and time left. */
import { useTranslation } from 'react-i18next'
import styles from './transfer.module.css'

interface TransferProps {
  /** What is on its way, for the bar's label. */
  readonly name: string
  readonly part: { readonly bytesDone: number; readonly bytesTotal: number }
  /** Bytes per second. */
  readonly rate: number | null
  readonly remainingMs: number | null
}

export const Transfer = ({ name, part, rate, remainingMs }: TransferProps) => {
  const { t } = useTranslation()
  const { bytesDone: done, bytesTotal: total } = part
  const known = total > 0
  const words = [
    known && t('imports.bytes', { done, total }),
    rate !== null && rate > 0 && t('imports.rate', { rate }),
    remainingMs !== null && t('imports.left', { left: remainingMs }),
  ].filter((word) => word !== false)
  return (
    <>
      <div
        className={styles['bar']}
        role="progressbar"
        aria-label={name}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuetext={words.join(' · ')}
        {...(known ? { 'aria-valuenow': Math.round((done / total) * 100) } : { 'data-unknown': true })}
      >
        <span style={{ width: known ? `${Math.min(100, (done / total) * 100)}%` : '30%' }} />
      </div>
      {words.length > 0 && <div className={styles['words']}>{words.join(' · ')}</div>}
    </>
  )
}
