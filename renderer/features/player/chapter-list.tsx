/** Chapters below a medium, to read and to jump to. */
import { useTranslation } from 'react-i18next'
import type { Chapter } from '../../../shared/features/study/model.ts'
import { formatClock } from '../../ui/format.ts'
import { chapterAt } from './chapter-at.ts'
import styles from './chapter-list.module.css'
import { useCommands, useMedia } from './playback-context.tsx'

export const ChapterList = ({ chapters }: { chapters: readonly Chapter[] }) => {
  const { t } = useTranslation()
  const { seekTo } = useCommands()
  const current = useMedia((state) => chapterAt(chapters, state.mediaCurrentTime ?? 0))
  if (chapters.length === 0) return null
  return (
    <section className={styles['chapters']} aria-label={t('player.chapters')}>
      <h2>{t('player.chapters')}</h2>
      <ol>
        {chapters.map((chapter) => (
          <li key={`${String(chapter.start)} ${chapter.title}`}>
            <button
              type="button"
              aria-current={chapter === current ? 'true' : undefined}
              onClick={() => seekTo(chapter.start)}
            >
              <span className={styles['at']}>{formatClock(chapter.start)}</span>
              {chapter.title}
            </button>
          </li>
        ))}
      </ol>
    </section>
  )
}
