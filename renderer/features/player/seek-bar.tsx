/** The bar of time: how far, what is loaded, where chapters begin; a slider for pointer and keys. */
import { useState, type KeyboardEvent, type PointerEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { Chapter } from '../../../shared/features/study/model.ts'
import { formatClock } from '../../ui/format.ts'
import '../../ui/mark-colors.css'
import { placed, useLessonMarks } from '../annotations/index.ts'
import { spokenTime } from '../lesson/index.ts'
import { chapterAt, chapterSpans } from './chapter-at.ts'
import { useCommands, useMedia } from './playback-context.tsx'
import styles from './seek-bar.module.css'

const share = (seconds: number, duration: number): string =>
  `${String(duration > 0 ? Math.min(100, (seconds / duration) * 100) : 0)}%`

export const SeekBar = ({ chapters }: { chapters: readonly Chapter[] }) => {
  const { t, i18n } = useTranslation()
  const commands = useCommands()
  const now = useMedia((state) => state.mediaCurrentTime ?? 0)
  const duration = useMedia((state) =>
    Number.isFinite(state.mediaDuration) ? (state.mediaDuration ?? 0) : 0,
  )
  const loaded = useMedia((state) => state.mediaBuffered?.at(-1)?.[1] ?? 0)
  const { marks } = useLessonMarks()
  const [pointed, setPointed] = useState<number | null>(null)
  const chapter = chapterAt(chapters, now)
  const said = [spokenTime(now, i18n.language), chapter?.title].filter(Boolean).join(', ')

  const onPointerMove = (event: PointerEvent<HTMLDivElement>) => {
    const box = event.currentTarget.getBoundingClientRect()
    setPointed(Math.max(0, Math.min(1, (event.clientX - box.left) / box.width)) * duration)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const steps: Record<string, () => void> = {
      ArrowLeft: () => commands.seekBy(-5),
      ArrowDown: () => commands.seekBy(-5),
      ArrowRight: () => commands.seekBy(5),
      ArrowUp: () => commands.seekBy(5),
      PageDown: () => commands.seekBy(-30),
      PageUp: () => commands.seekBy(30),
      Home: () => commands.seekTo(0),
      End: () => commands.seekToShare(1),
      ' ': commands.togglePlay,
    }
    const step = event.altKey || event.ctrlKey || event.metaKey ? undefined : steps[event.key]
    if (!step) return
    event.preventDefault()
    step()
  }

  return (
    <div
      data-seek-bar
      className={styles['bar']}
      onPointerMove={onPointerMove}
      onPointerLeave={() => setPointed(null)}
    >
      <input
        type="range"
        min={0}
        max={Math.max(duration, 0.1)}
        step="any"
        value={Math.min(now, duration)}
        disabled={duration === 0}
        aria-label={t('player.seek')}
        aria-valuetext={said}
        className={styles['range']}
        onChange={(event) => commands.seekTo(event.currentTarget.valueAsNumber)}
        onKeyDown={onKeyDown}
      />
      <div className={styles['track']} aria-hidden>
        {(chapters.length > 1
          ? chapterSpans(chapters, duration)
          : [{ title: '', start: 0, end: duration }]
        ).map((span) => (
          <span
            key={span.start}
            className={styles['span']}
            style={{ left: share(span.start, duration), width: share(span.end - span.start, duration) }}
          >
            <i
              className={styles['loaded']}
              style={{ width: share(loaded - span.start, span.end - span.start) }}
            />
            <i
              className={styles['played']}
              style={{ width: share(now - span.start, span.end - span.start) }}
            />
          </span>
        ))}
      </div>
      {duration > 0 &&
        placed(marks).map(
          ({ id, color, target }) =>
            target.kind === 'time' && (
              <span
                key={id}
                className={styles['tick']}
                data-color={color}
                data-testid="tick"
                style={{
                  left: share(target.start, duration),
                  width: share(target.end - target.start, duration),
                }}
                aria-hidden
              />
            ),
        )}
      <span className={styles['thumb']} style={{ left: share(now, duration) }} aria-hidden />
      {pointed !== null && duration > 0 && (
        <span className={styles['preview']} style={{ left: share(pointed, duration) }} aria-hidden>
          <b>{formatClock(pointed)}</b>
          {chapterAt(chapters, pointed)?.title}
        </span>
      )}
    </div>
  )
}
