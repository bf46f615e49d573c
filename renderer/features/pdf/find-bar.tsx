/** Finding words in a PDF. */
import { CaseSensitive, ChevronDown, ChevronUp, Highlighter, WholeWord, X } from 'lucide-react'
import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { useShortcuts } from '../../ui/shortcuts.ts'
import { ToolButton } from '../../ui/tool-button.tsx'
import styles from './find-bar.module.css'
import type { FindOptions, PdfEngine } from './pdf-engine.ts'
import type { FindResult } from './pdf-state.ts'
import { pdfShortcuts } from './shortcuts.ts'

interface FindBarProps {
  readonly engine: PdfEngine
  readonly result: FindResult
  /** Grows each time the keys ask for the bar: then the field is selected again. */
  readonly opened: number
  readonly onClose: () => void
}

const useResultWords = (result: FindResult, query: string): string => {
  const { t } = useTranslation()
  if (query === '') return ''
  if (result.status === 'none') return t('pdf.find-none')
  if (result.total > 0) return t('pdf.find-count', { current: result.current, total: result.total })
  return result.status === 'searching' ? t('pdf.find-searching') : ''
}

export const FindBar = ({ engine, result, opened, onClose }: FindBarProps) => {
  const { t } = useTranslation()
  const field = useRef<HTMLInputElement>(null)
  const [query, setQuery] = useState('')
  const [options, setOptions] = useState<FindOptions>({
    highlightAll: true,
    matchCase: false,
    wholeWords: false,
  })
  const words = useResultWords(result, query)

  useEffect(() => {
    field.current?.select()
  }, [opened])

  const step = (direction: 'next' | 'previous') => {
    if (query) engine.find(query, options, direction)
  }
  const change = (patch: Partial<FindOptions>) => {
    const next = { ...options, ...patch }
    setOptions(next)
    if (query) engine.find(query, next, 'highlightAll' in patch ? 'changed' : 'first')
  }
  useShortcuts(pdfShortcuts, {
    findNext: () => step('next'),
    findPrevious: () => step('previous'),
    closeFind: onClose,
  })

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Escape') onClose()
    else if (event.key === 'Enter') step(event.shiftKey ? 'previous' : 'next')
    else return
    event.preventDefault()
  }

  return (
    <div role="search" aria-label={t('pdf.find')} className={styles['bar']}>
      <input
        ref={field}
        type="text"
        aria-label={t('pdf.find')}
        placeholder={t('pdf.find-placeholder')}
        className={styles['field']}
        data-none={(query !== '' && result.status === 'none') || undefined}
        value={query}
        autoComplete="off"
        spellCheck={false}
        onKeyDown={onKeyDown}
        onChange={(event) => {
          setQuery(event.currentTarget.value)
          engine.find(event.currentTarget.value, options, 'first')
        }}
      />
      <output className={styles['count']} aria-live="polite">
        {words}
      </output>
      <ToolButton
        label={t('pdf.find-previous')}
        hint="⇧ ↵"
        icon={ChevronUp}
        onClick={() => step('previous')}
      />
      <ToolButton label={t('pdf.find-next')} hint="↵" icon={ChevronDown} onClick={() => step('next')} />
      <span className={styles['line']} />
      <ToolButton
        label={t('pdf.find-all')}
        icon={Highlighter}
        pressed={options.highlightAll}
        onClick={() => change({ highlightAll: !options.highlightAll })}
      />
      <ToolButton
        label={t('pdf.find-case')}
        icon={CaseSensitive}
        pressed={options.matchCase}
        onClick={() => change({ matchCase: !options.matchCase })}
      />
      <ToolButton
        label={t('pdf.find-words')}
        icon={WholeWord}
        pressed={options.wholeWords}
        onClick={() => change({ wholeWords: !options.wholeWords })}
      />
      <ToolButton label={t('ui.close')} hint="Esc" icon={X} onClick={onClose} />
    </div>
  )
}
