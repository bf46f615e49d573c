/** Where everything is. There is no server yet, so the truth is short: on this laptop. */
import { Popover } from '@mantine/core'
import { Laptop, LoaderCircle } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useConnection } from '../../bridge/index.ts'
import styles from './status-chip.module.css'

export const StatusChip = () => {
  const { t } = useTranslation()
  const here = useConnection() === 'open'
  const Icon = here ? Laptop : LoaderCircle
  return (
    <>
      <span role="status" className={styles['news']}>
        {here ? '' : t('shell.status-lost-title')}
      </span>
      <Popover position="right-end" width={280} withArrow>
        <Popover.Target>
          <button type="button" className={styles['chip']} data-here={here}>
            <Icon size={16} strokeWidth={1.75} aria-hidden />
            <span>{here ? t('shell.status-here') : t('shell.status-lost')}</span>
          </button>
        </Popover.Target>
        <Popover.Dropdown className={styles['card']} aria-label={t('shell.status-title')}>
          <strong>{here ? t('shell.status-here-title') : t('shell.status-lost-title')}</strong>
          <p>{here ? t('shell.status-here-body') : t('shell.status-lost-body')}</p>
        </Popover.Dropdown>
      </Popover>
    </>
  )
}
