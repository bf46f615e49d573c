import { useVirtualizer } from '@tanstack/react-virtual'
import { ArrowDown } from 'lucide-react'
import { useCallback, useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { Cue } from '../../../shared/features/study/model.ts'
import { useCueSelection } from './use-cue-selection.ts'
import { SearchBox } from './search-box.tsx'
import { TranscriptRow } from './transcript-row.tsx'
import type { Match } from './transcript-search.ts'
import styles from './transcript.module.css'
import { useSearch } from './use-search.ts'
import { useStarted } from './use-started.ts'

interface CueListProps {
  readonly cues: readonly Cue[]
  /** BCP 47, `und` when unknown. */
  readonly language: string
  readonly element: HTMLMediaElement | null
}

const NO_MATCHES: readonly Match[] = []
const KEY_STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, PageDown: 10, PageUp: -10 }

export const CueList = ({ cues, language, element }: CueListProps) => {
  const { t } = useTranslation()
  const list = useRef<HTMLDivElement>(null)
  const started = useStarted(element, cues)
  const search = useSearch(cues)
  const [following, setFollowing] = useState(true)
  const [focused, setFocused] = useState<number | null>(null)
  const entry = focused ?? Math.max(0, started)

  // The list is drawn a screenful at a time; its functions change with every scroll, so nothing here is kept.

  const rows = useVirtualizer({
    count: cues.length,
    getScrollElement: () => list.current,
    estimateSize: (index) => 34 + Math.floor((cues[index]?.text.length ?? 0) / 38) * 20,
    overscan: 8,
    // The row that has the focus stays drawn, or the focus would be lost by scrolling.
    rangeExtractor: ({ startIndex, endIndex, overscan, count }) => {
      const first = Math.max(0, startIndex - overscan)
      const last = Math.min(count - 1, endIndex + overscan)
      const seen = Array.from({ length: last - first + 1 }, (_, i) => first + i)
      return [...new Set([...seen, Math.min(entry, count - 1)])].sort((a, b) => a - b)
    },
  })
  const show = useRef(rows.scrollToIndex)
  useEffect(() => {
    show.current = rows.scrollToIndex
  })

  useEffect(() => {
    if (following && started >= 0) show.current(started, { align: 'center' })
  }, [following, started])

  const selection = useCueSelection(cues)
  const byCue = useMemo(() => Map.groupBy(search.matches, (match) => match.cue), [search.matches])
  const current = search.matches[search.current]

  const { begin, extend } = selection
  const seek = useCallback(
    (index: number) => {
      const cue = cues[index]
      if (!element || !cue) return
      // A hair inside, so that rounding does not land in the cue before.
      element.currentTime = cue.start + 0.01
      setFollowing(true)
      begin(index)
    },
    [cues, element, begin],
  )
  const step = (by: 1 | -1) => {
    const match = search.step(by)
    if (!match) return
    setFollowing(false)
    show.current(match.cue, { align: 'center' })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const by = KEY_STEPS[event.key]
    if (by === undefined || event.altKey || event.ctrlKey || event.metaKey) return
    event.preventDefault()
    const next = Math.max(0, Math.min(cues.length - 1, entry + by))
    setFocused(next)
    setFollowing(false)
    show.current(next)
    requestAnimationFrame(() =>
      list.current?.querySelector<HTMLElement>(`[data-cue="${String(next)}"]`)?.focus(),
    )
  }
  const letGo = () => setFollowing(false)

  return (
    <>
      <SearchBox search={search} onStep={step} />
      {/* Scrolling by hand means: leave me here. The arrow keys move among the rows' own buttons. */}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
      <div
        ref={list}
        role="group"
        aria-label={t('transcript.title')}
        lang={language === 'und' ? undefined : language}
        className={styles['list']}
        onWheel={letGo}
        onTouchMove={letGo}
        onPointerDown={(event) => event.target === list.current && letGo()}
        onKeyDown={onKeyDown}
      >
        <div className={styles['all']} style={{ height: rows.getTotalSize() }}>
          {rows.getVirtualItems().map((item) => {
            const cue = cues[item.index]
            if (!cue) return null
            const matches = byCue.get(item.index) ?? NO_MATCHES
            return (
              <div
                key={item.key}
                ref={rows.measureElement}
                data-index={item.index}
                className={styles['row']}
                style={{ transform: `translateY(${String(item.start)}px)` }}
              >
                <TranscriptRow
                  cue={cue}
                  index={item.index}
                  active={item.index === started}
                  focusable={item.index === entry}
                  matches={matches}
                  current={current?.cue === item.index ? current : undefined}
                  onSeek={seek}
                  onExtend={extend}
                  selected={selection.has(item.index)}
                />
              </div>
            )
          })}
        </div>
      </div>
      {!following && started >= 0 && (
        <button type="button" className={styles['back']} onClick={() => setFollowing(true)}>
          <ArrowDown size={14} aria-hidden />
          {t('transcript.follow')}
        </button>
      )}
    </>
  )
}
