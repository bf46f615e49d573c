/** Search, filters, order and layout of the shelf; stays at the top while scrolling. */
import type { RefObject } from 'react'
import { LayoutGrid, Rows3, Search, X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { CourseKind } from '../../../shared/features/library/model.ts'
import { ChoiceMenu } from '../../ui/choice-menu.tsx'
import type { Choice, CourseState, Order } from './arrange.ts'
import styles from './shelf-tools.module.css'
import type { Layout, ShelfChoice } from './use-choice.ts'

const kinds: readonly (CourseKind | 'all')[] = ['all', 'folder', 'cartridge', 'epub', 'pdf', 'media']
const states: readonly (CourseState | 'all')[] = ['all', 'going', 'new', 'finished']
const orders: readonly Order[] = ['recent', 'title', 'added', 'size']

interface ShelfToolsProps {
  readonly choice: ShelfChoice
  readonly change: (choice: Partial<ShelfChoice>) => void
  readonly searchRef: RefObject<HTMLInputElement | null>
  /** How many courses the choice leaves, read out as it changes. */
  readonly shown: number
}

export const ShelfTools = ({ choice, change, searchRef, shown }: ShelfToolsProps) => {
  const { t } = useTranslation()
  return (
    <div className={styles['tools']} role="search">
      <SearchField choice={choice} change={change} searchRef={searchRef} />
      <ChoiceMenu
        label={t('shelf.filter-state')}
        value={choice.state}
        options={states.map((state) => ({ value: state, label: t(`shelf.state-${state}`) }))}
        onChange={(state) => change({ state })}
        active={choice.state !== 'all'}
      />
      <ChoiceMenu
        label={t('shelf.filter-kind')}
        value={choice.kind}
        options={kinds.map((kind) => ({ value: kind, label: t(`shelf.kind-${kind}`) }))}
        onChange={(kind) => change({ kind })}
        active={choice.kind !== 'all'}
      />
      <span className={styles['gap']} />
      <ChoiceMenu
        label={t('shelf.order')}
        value={choice.order}
        options={orders.map((order) => ({ value: order, label: t(`shelf.order-${order}`) }))}
        onChange={(order) => change({ order })}
      />
      <LayoutSwitch layout={choice.layout} onChange={(layout) => change({ layout })} />
      <span className={styles['count']} role="status">
        {t('shelf.count', { count: shown })}
      </span>
    </div>
  )
}

type SearchFieldProps = Omit<ShelfToolsProps, 'shown'> & { readonly choice: Choice }

const SearchField = ({ choice, change, searchRef }: SearchFieldProps) => {
  const { t } = useTranslation()
  const clear = (): void => {
    change({ search: '' })
    searchRef.current?.focus()
  }
  return (
    <span className={styles['search']}>
      <Search size={16} aria-hidden />
      <input
        ref={searchRef}
        type="search"
        value={choice.search}
        placeholder={t('shelf.search')}
        aria-label={t('shelf.search')}
        onChange={(event) => change({ search: event.currentTarget.value })}
        onKeyDown={(event) => event.key === 'Escape' && clear()}
      />
      {choice.search && (
        <button type="button" aria-label={t('shelf.search-clear')} onClick={clear}>
          <X size={14} aria-hidden />
        </button>
      )}
    </span>
  )
}

const layouts = [
  { layout: 'grid', Icon: LayoutGrid },
  { layout: 'list', Icon: Rows3 },
] as const

interface LayoutSwitchProps {
  readonly layout: Layout
  readonly onChange: (layout: Layout) => void
}

const LayoutSwitch = ({ layout, onChange }: LayoutSwitchProps) => {
  const { t } = useTranslation()
  return (
    <span className={styles['layouts']} role="group" aria-label={t('shelf.layout')}>
      {layouts.map(({ layout: value, Icon }) => (
        <button
          key={value}
          type="button"
          aria-pressed={layout === value}
          aria-label={t(`shelf.layout-${value}`)}
          title={t(`shelf.layout-${value}`)}
          onClick={() => onChange(value)}
        >
          <Icon size={16} strokeWidth={1.75} aria-hidden />
        </button>
      ))}
    </span>
  )
}
