import { X } from 'lucide-react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { ContentsTree } from '../../ui/contents-tree.tsx'
import { ToolButton } from '../../ui/tool-button.tsx'
import styles from './book-lesson.module.css'
import type { Book } from './book-state.ts'
import { contentsOf } from './contents.ts'

interface ContentsPanelProps {
  readonly book: Book
  /** Address of the entry the reader is in. */
  readonly current: string | null
  readonly onGo: (href: string) => void
  readonly onClose: () => void
}

export const ContentsPanel = ({ book, current, onGo, onClose }: ContentsPanelProps) => {
  const { t } = useTranslation()
  const contents = useMemo(() => contentsOf(book.toc, t('book.untitled')), [book.toc, t])
  return (
    <aside className={styles['panel']} aria-label={t('book.contents')}>
      <div className={styles['head']}>
        <h2>{t('book.contents')}</h2>
        <ToolButton label={t('ui.close')} icon={X} onClick={onClose} />
      </div>
      <div className={styles['scroll']}>
        <ContentsTree
          label={t('book.contents')}
          items={contents.items}
          current={contents.entryOf(current)}
          onGo={(id) => {
            const href = contents.addresses.get(id)
            if (href !== undefined) onGo(href)
          }}
        />
      </div>
    </aside>
  )
}
