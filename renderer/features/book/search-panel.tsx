/** Searching a book: every hit with the words around it, chapter by chapter. */
import { CaseSensitive, WholeWord, X } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ProgressLine } from '../../ui/progress-line.tsx'
import { ToolButton } from '../../ui/tool-button.tsx'
import bookStyles from './book-lesson.module.css'
import type { BookSearch, Hit } from './book-state.ts'
import styles from './search-panel.module.css'

interface SearchPanelProps {
  readonly search: BookSearch
  /** Grows each time the keys ask for the panel: then the field is selected again. */
  readonly asked: number
  readonly onSearch: (query: string, options: { matchCase: boolean; wholeWords: boolean }) => void
  readonly onGo: (cfi: string) => void
  readonly onClose: () => void
}

/** The frame stops at as many (main/content-frame/book/search.ts). */
const MOST_HITS = 500
/** Typing goes on: a search starts when it pauses. */
const PAUSE_MS = 250

/** Runs of hits under the same chapter. */
const byChapter = (hits: readonly Hit[]): { label: string; hits: Hit[] }[] => {
  const groups: { label: string; hits: Hit[] }[] = []
  for (const hit of hits) {
    const last = groups.at(-1)
    if (last?.label === hit.label) last.hits.push(hit)
    else groups.push({ label: hit.label, hits: [hit] })
  }
  return groups
}

const useCountWords = ({ query, hits, progress }: BookSearch): string => {
  const { t } = useTranslation()
  if (query === '') return t('book.search-hint')
  if (hits.length >= MOST_HITS) return t('book.search-many', { count: hits.length })
  if (hits.length > 0) return t('book.search-count', { count: hits.length })
  return progress < 1 ? t('book.searching') : t('book.search-none')
}

export const SearchPanel = ({ search, asked, onSearch, onGo, onClose }: SearchPanelProps) => {
  const { t } = useTranslation()
  const field = useRef<HTMLInputElement>(null)
  const pause = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  const [query, setQuery] = useState(search.query)
  const [options, setOptions] = useState({ matchCase: false, wholeWords: false })
  const words = useCountWords(search)

  useEffect(() => {
    field.current?.select()
  }, [asked])
  useEffect(() => () => clearTimeout(pause.current), [])

  const start = (text: string, chosen: typeof options, wait: number) => {
    clearTimeout(pause.current)
    pause.current = setTimeout(() => onSearch(text.trim(), chosen), wait)
  }
  const choose = (patch: Partial<typeof options>) => {
    const next = { ...options, ...patch }
    setOptions(next)
    start(query, next, 0)
  }

  return (
    <aside className={bookStyles['panel']} aria-label={t('book.search')}>
      <div role="search" className={styles['search']}>
        <input
          ref={field}
          type="text"
          aria-label={t('book.search')}
          placeholder={t('book.search-placeholder')}
          value={query}
          autoComplete="off"
          spellCheck={false}
          className={styles['field']}
          onChange={(event) => {
            setQuery(event.currentTarget.value)
            start(event.currentTarget.value, options, PAUSE_MS)
          }}
          onKeyDown={(event) => {
            if (event.nativeEvent.isComposing) return
            if (event.key === 'Enter') start(query, options, 0)
            if (event.key === 'Escape') onClose()
          }}
        />
        <div className={styles['options']}>
          <ToolButton
            label={t('book.search-case')}
            icon={CaseSensitive}
            pressed={options.matchCase}
            onClick={() => choose({ matchCase: !options.matchCase })}
          />
          <ToolButton
            label={t('book.search-words')}
            icon={WholeWord}
            pressed={options.wholeWords}
            onClick={() => choose({ wholeWords: !options.wholeWords })}
          />
          <span className={styles['gap']} />
          <ToolButton label={t('ui.close')} hint="Esc" icon={X} onClick={onClose} />
        </div>
        <p className={styles['count']} role="status">
          {words}
        </p>
        {search.progress < 1 && <ProgressLine fraction={search.progress} />}
      </div>
      <div className={bookStyles['scroll']}>
        {byChapter(search.hits).map((group, index) => (
          <section key={index} className={styles['group']}>
            {group.label && <h3 dir="auto">{group.label}</h3>}
            <ul>
              {group.hits.map((hit) => (
                <li key={hit.cfi}>
                  <button type="button" dir="auto" onClick={() => onGo(hit.cfi)}>
                    {hit.before}
                    <mark>{hit.match}</mark>
                    {hit.after}
                  </button>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </aside>
  )
}
