/** The places of the window, always at hand. */
import { Link } from '@tanstack/react-router'
import {
  CalendarCheck2,
  Keyboard,
  Layers,
  LibraryBig,
  NotebookPen,
  Search,
  Settings2,
  type LucideIcon,
} from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { FocusChip } from '../../features/plan/index.ts'
import { DueCount } from '../../features/cards/due-count.tsx'
import { Logo } from '../../ui/logo.tsx'
import styles from './rail.module.css'
import { StatusChip } from './status-chip.tsx'

interface RailProps {
  readonly onHelp: () => void
  readonly onFind: () => void
}

export const Rail = ({ onHelp, onFind }: RailProps) => {
  const { t } = useTranslation()
  return (
    <header className={styles['rail']}>
      <Link to="/" className={styles['brand']} aria-label={t('shell.home')}>
        <Logo />
        <span className={styles['name']}>{t('shell.name')}</span>
      </Link>
      <nav className={styles['places']} aria-label={t('shell.places')}>
        <RailPlace to="/" label={t('shell.shelf')} Icon={LibraryBig} />
        <RailPlace to="/notes" label={t('notes.title')} Icon={NotebookPen} />
        <RailPlace to="/plan" label={t('plan.title')} Icon={CalendarCheck2} />
        <RailPlace to="/review" label={t('cards.title')} Icon={Layers} extra={<DueCount />} />
        <RailPlace to="/settings" label={t('shell.settings')} Icon={Settings2} />
      </nav>
      <div className={styles['tools']}>
        <RailTool label={t('shell.find')} Icon={Search} onClick={onFind} />
        <RailTool label={t('shell.help')} Icon={Keyboard} onClick={onHelp} />
        <FocusChip />
        <StatusChip />
      </div>
    </header>
  )
}

interface RailPlaceProps {
  readonly to: '/' | '/notes' | '/plan' | '/review' | '/settings'
  readonly label: string
  readonly Icon: LucideIcon
  readonly extra?: ReactNode
}

const RailPlace = ({ to, label, Icon, extra }: RailPlaceProps) => (
  <Link to={to} activeOptions={{ exact: true }} className={styles['place']}>
    <Icon size={19} strokeWidth={1.75} aria-hidden />
    <span>{label}</span>
    {extra}
  </Link>
)

interface RailToolProps {
  readonly label: string
  readonly Icon: LucideIcon
  readonly onClick: () => void
}

const RailTool = ({ label, Icon, onClick }: RailToolProps) => (
  <button type="button" aria-haspopup="dialog" className={styles['tool']} onClick={onClick}>
    <Icon size={16} strokeWidth={1.75} aria-hidden />
    <span>{label}</span>
  </button>
)
