/** The places of the window, always at hand. */
import { Link } from '@tanstack/react-router'
import { LibraryBig, Settings2, type LucideIcon } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Logo } from '../../ui/logo.tsx'
import styles from './rail.module.css'
import { StatusChip } from './status-chip.tsx'

interface Place {
  readonly to: '/' | '/settings'
  readonly label: string
  readonly icon: LucideIcon
}

export const Rail = () => {
  const { t } = useTranslation()
  return (
    <div className={styles['rail']}>
      <Link to="/" className={styles['brand']} aria-label={t('shell.home')}>
        <Logo />
        <span className={styles['name']}>{t('shell.name')}</span>
      </Link>
      <nav className={styles['places']} aria-label={t('shell.places')}>
        <RailPlace to="/" label={t('shell.shelf')} icon={LibraryBig} />
        <RailPlace to="/settings" label={t('shell.settings')} icon={Settings2} />
      </nav>
      <StatusChip />
    </div>
  )
}

const RailPlace = ({ to, label, icon: Icon }: Place) => (
  <Link to={to} activeOptions={{ exact: true }} className={styles['place']}>
    <Icon size={19} strokeWidth={1.75} aria-hidden />
    <span className={styles['label']}>{label}</span>
  </Link>
)
