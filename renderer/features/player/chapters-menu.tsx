import { Menu } from '@mantine/core'
import { ListVideo } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Chapter } from '../../../shared/features/study/model.ts'
import { formatClock } from '../../ui/format.ts'
import { chapterAt } from './chapter-at.ts'
import { ControlMenu } from './control-menu.tsx'
import styles from './controls.module.css'
import { useCommands, useMedia } from './playback-context.tsx'

export const ChaptersMenu = ({ chapters }: { chapters: readonly Chapter[] }) => {
  const { t } = useTranslation()
  const { seekTo } = useCommands()
  const current = useMedia((state) => chapterAt(chapters, state.mediaCurrentTime ?? 0))
  if (chapters.length === 0) return null
  return (
    <ControlMenu label={t('player.chapters')} icon={ListVideo}>
      {chapters.map((chapter) => (
        <Menu.Item
          key={`${String(chapter.start)} ${chapter.title}`}
          aria-current={chapter === current ? 'true' : undefined}
          leftSection={<span className={styles['menu-time']}>{formatClock(chapter.start)}</span>}
          onClick={() => seekTo(chapter.start)}
        >
          {chapter.title}
        </Menu.Item>
      ))}
    </ControlMenu>
  )
}
