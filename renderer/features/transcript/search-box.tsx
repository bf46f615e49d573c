import { ChevronDown, ChevronUp, Search, X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import styles from './transcript.module.css'
import type { TranscriptSearch } from './use-search.ts'

interface SearchBoxProps {
  readonly search: TranscriptSearch
  readonly onStep: (by: 1 | -1) => void
}

export const SearchBox = ({ search, onStep }: SearchBoxProps) => {
  const { t } = useTranslation()
  const { query, matches, current } = search
  const asked = query.trim() !== ''
  return (
    <search className={styles['search']}>
      <Search size={15} aria-hidden />
      <input
        type="text"
        value={query}
        placeholder={t('transcript.search')}
        aria-label={t('transcript.search')}
        onChange={(event) => search.setQuery(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') onStep(event.shiftKey ? -1 : 1)
          else if (event.key === 'Escape' && asked) search.setQuery('')
          else return
          event.preventDefault()
          event.stopPropagation()
        }}
      />
      {asked && (
        <>
          <span className={styles['count']} role="status">
            {matches.length === 0
              ? t('transcript.none')
              : t('transcript.count', { at: current + 1, count: matches.length })}
          </span>
          <button type="button" aria-label={t('transcript.previous')} onClick={() => onStep(-1)}>
            <ChevronUp size={16} aria-hidden />
          </button>
          <button type="button" aria-label={t('transcript.next')} onClick={() => onStep(1)}>
            <ChevronDown size={16} aria-hidden />
          </button>
          <button type="button" aria-label={t('transcript.clear')} onClick={() => search.setQuery('')}>
            <X size={16} aria-hidden />
          </button>
        </>
      )}
    </search>
  )
}
