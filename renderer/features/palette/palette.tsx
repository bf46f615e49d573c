/** Type, choose, be there: places, courses, commands and every word of the desk in one list (the ARIA combobox pattern). */
import { useId, useState, type KeyboardEvent } from 'react'
import { Modal } from '@mantine/core'
import { Search } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { SearchHit } from '../../../shared/features/search/model.ts'
import { find } from './find.ts'
import { groupHits } from './hit-groups.ts'
import { HitOption } from './hit-option.tsx'
import styles from './palette.module.css'
import { useEntries, type PaletteEntry } from './use-entries.ts'
import { useGoToHit } from './use-go-to-hit.ts'
import { useHits } from './use-hits.ts'

interface PaletteProps {
  readonly onClose: () => void
  /** Opens the list of shortcuts. */
  readonly onHelp: () => void
}

/** With words to find below, places and commands leave room. */
const ENTRIES_ABOVE = 5

interface Row {
  readonly id: string
  readonly run: () => void
}

export const Palette = ({ onClose, onHelp }: PaletteProps) => {
  const { t } = useTranslation()
  const listId = useId()
  const [typed, setTyped] = useState('')
  const [chosen, setChosen] = useState(0)
  const { hits, partly, settled, waiting } = useHits(typed)
  const goToHit = useGoToHit()
  const all = find(useEntries(onHelp), typed)
  const entries = typed.trim() === '' ? all : all.slice(0, ENTRIES_ABOVE)
  // A course of that name is above already.
  const named = new Set(entries.map((entry) => entry.id))
  const groups = groupHits(hits.filter((hit) => hit.kind !== 'course' || !named.has(hit.courseId)))
  const rowOfEntry = (entry: PaletteEntry): Row => ({ id: `${listId}-${entry.id}`, run: entry.run })
  const rowOfHit = (hit: SearchHit): Row => ({
    id: `${listId}-hit-${String(hits.indexOf(hit))}`,
    run: () => goToHit(hit),
  })
  const rows: Row[] = [...entries.map(rowOfEntry), ...groups.flatMap((group) => group.hits.map(rowOfHit))]
  const current = rows[Math.min(chosen, rows.length - 1)]
  const run = (row: Row | undefined): void => {
    if (!row) return
    onClose()
    row.run()
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step !== 0 && current) {
      event.preventDefault()
      setChosen((rows.indexOf(current) + step + rows.length) % rows.length)
    } else if (event.key === 'Enter') {
      event.preventDefault()
      run(current)
    }
  }
  const found = groups.reduce((sum, group) => sum + group.hits.length, 0)
  return (
    <Modal.Root
      opened
      onClose={onClose}
      size={640}
      yOffset="12vh"
      centered={false}
      classNames={{ inner: styles['inner'] ?? '' }}
    >
      <Modal.Overlay />
      <Modal.Content aria-label={t('palette.title')}>
        <div className={styles['field']}>
          <Search size={18} aria-hidden />
          <input
            data-autofocus
            role="combobox"
            aria-expanded
            aria-controls={listId}
            aria-activedescendant={current?.id}
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
          {entries.map((entry) => (
            <Option
              key={entry.id}
              id={rowOfEntry(entry).id}
              entry={entry}
              chosen={rowOfEntry(entry).id === current?.id}
              onRun={() => run(rowOfEntry(entry))}
            />
          ))}
          {groups.map((group) => (
            <li key={group.kind} role="presentation">
              <p id={`${listId}-${group.kind}`} role="presentation" className={styles['group']}>
                {t(`palette.hits-${group.kind}`)}
              </p>
              <ul role="group" aria-labelledby={`${listId}-${group.kind}`} className={styles['hits']}>
                {group.hits.map((hit) => (
                  <HitOption
                    key={rowOfHit(hit).id}
                    id={rowOfHit(hit).id}
                    hit={hit}
                    chosen={rowOfHit(hit).id === current?.id}
                    onRun={() => run(rowOfHit(hit))}
                  />
                ))}
              </ul>
            </li>
          ))}
        </ul>
        <p className={styles['none']} role="status" data-quiet={rows.length > 0 && !partly && waiting === 0}>
          {[
            rows.length === 0 && settled ? t('palette.nothing') : '',
            found > 0 && settled ? t(partly ? 'palette.partly' : 'palette.found', { count: found }) : '',
            typed.trim() !== '' && waiting > 0 ? t('palette.reading', { count: waiting }) : '',
          ]
            .filter(Boolean)
            .join(' ')}
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
