/** Type, choose, be there: places, courses and commands in one list (the ARIA combobox pattern). */
import { useId, useState, type KeyboardEvent } from 'react'
import { Modal } from '@mantine/core'
import { Search } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { find } from './find.ts'
import styles from './palette.module.css'
import { useEntries, type PaletteEntry } from './use-entries.ts'

interface PaletteProps {
  readonly onClose: () => void
  /** Opens the list of shortcuts. */
  readonly onHelp: () => void
}

export const Palette = ({ onClose, onHelp }: PaletteProps) => {
  const { t } = useTranslation()
  const listId = useId()
  const [typed, setTyped] = useState('')
  const [chosen, setChosen] = useState(0)
  const found = find(useEntries(onHelp), typed)
  const current = found[Math.min(chosen, found.length - 1)]
  const run = (entry: PaletteEntry | undefined): void => {
    if (!entry) return
    onClose()
    entry.run()
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step !== 0 && current) {
      event.preventDefault()
      setChosen((found.indexOf(current) + step + found.length) % found.length)
    } else if (event.key === 'Enter') {
      event.preventDefault()
      run(current)
    }
  }
  return (
    <Modal.Root opened onClose={onClose} size={600} yOffset="14vh" centered={false}>
      <Modal.Overlay />
      <Modal.Content aria-label={t('palette.title')}>
        <div className={styles['field']}>
          <Search size={18} aria-hidden />
          <input
            data-autofocus
            role="combobox"
            aria-expanded
            aria-controls={listId}
            aria-activedescendant={current && `${listId}-${current.id}`}
            aria-label={t('palette.title')}
            placeholder={t('palette.hint')}
            value={typed}
            onKeyDown={onKeyDown}
            onChange={(event) => {
              setTyped(event.currentTarget.value)
              setChosen(0)
            }}
          />
        </div>
        <ul id={listId} role="listbox" aria-label={t('palette.title')} className={styles['list']}>
          {found.map((entry) => (
            <Option
              key={entry.id}
              id={`${listId}-${entry.id}`}
              entry={entry}
              chosen={entry === current}
              onRun={() => run(entry)}
            />
          ))}
        </ul>
        <p className={styles['none']} role="status">
          {found.length === 0 ? t('palette.nothing') : ''}
        </p>
      </Modal.Content>
    </Modal.Root>
  )
}

interface OptionProps {
  readonly id: string
  readonly entry: PaletteEntry
  readonly chosen: boolean
  readonly onRun: () => void
}

const Option = ({ id, entry, chosen, onRun }: OptionProps) => {
  const { t } = useTranslation()
  const { Icon, label, kind } = entry
  return (
    // The keyboard chooses from the field, which keeps the focus; a click chooses directly.
    // eslint-disable-next-line jsx-a11y/click-events-have-key-events
    <li
      id={id}
      role="option"
      aria-selected={chosen}
      className={styles['option']}
      ref={(element) => {
        if (chosen) element?.scrollIntoView({ block: 'nearest' })
      }}
      onClick={onRun}
    >
      <Icon size={17} strokeWidth={1.75} aria-hidden />
      <span className={styles['label']}>{label}</span>
      <span className={styles['kind']}>{t(`palette.kind-${kind}`)}</span>
    </li>
  )
}
