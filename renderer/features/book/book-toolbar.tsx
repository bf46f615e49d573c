import {
  AArrowDown,
  AArrowUp,
  Maximize2,
  MoveHorizontal,
  ScrollText,
  BookOpen,
  Search,
  TableOfContents,
} from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Settings } from '../../../shared/features/settings/model.ts'
import { isMac } from '../../ui/shortcut-keys.ts'
import { ToolButton } from '../../ui/tool-button.tsx'
import styles from './book-lesson.module.css'
import type { Book } from './book-state.ts'

/** What is open beside the pages. */
export type Panel = 'contents' | 'search' | null

interface BookToolbarProps {
  /** null while it is being opened. */
  readonly book: Book | null
  readonly panel: Panel
  readonly onPanel: (panel: 'contents' | 'search') => void
  readonly onResize: (by: number) => void
  readonly flow: Settings['bookFlow']
  readonly onFlow: () => void
  readonly onZoom: (zoom: 'fit-page' | 'fit-width') => void
}

/** Fixed pages have no type to set larger: they are fitted to the window. */
const FixedTools = ({ onZoom }: Pick<BookToolbarProps, 'onZoom'>) => {
  const { t } = useTranslation()
  const [wide, setWide] = useState(false)
  const toggle = () => {
    setWide(!wide)
    onZoom(wide ? 'fit-page' : 'fit-width')
  }
  return (
    <ToolButton
      label={t(wide ? 'book.fit-page' : 'book.fit-width')}
      icon={wide ? Maximize2 : MoveHorizontal}
      onClick={toggle}
    />
  )
}

export const BookToolbar = ({ book, panel, onPanel, onResize, flow, onFlow, onZoom }: BookToolbarProps) => {
  const { t } = useTranslation()
  const idle = book === null
  return (
    <div className={styles['bar']} role="toolbar" aria-label={t('book.toolbar')}>
      <ToolButton
        label={t('book.contents')}
        hint="T"
        icon={TableOfContents}
        pressed={panel === 'contents'}
        disabled={idle || book.toc.length === 0}
        onClick={() => onPanel('contents')}
      />
      <ToolButton
        label={t('book.search')}
        hint={isMac ? '⌘ F' : 'Ctrl F'}
        icon={Search}
        pressed={panel === 'search'}
        disabled={idle}
        onClick={() => onPanel('search')}
      />
      <span className={styles['title']} dir="auto">
        {book?.title}
      </span>
      {book?.fixedLayout ? (
        <FixedTools onZoom={onZoom} />
      ) : (
        <>
          <ToolButton
            label={t('book.smaller')}
            hint="−"
            icon={AArrowDown}
            disabled={idle}
            onClick={() => onResize(-1)}
          />
          <ToolButton
            label={t('book.larger')}
            hint="+"
            icon={AArrowUp}
            disabled={idle}
            onClick={() => onResize(1)}
          />
          <ToolButton
            label={t(flow === 'scrolled' ? 'book.flow-paginated' : 'book.flow-scrolled')}
            hint="S"
            icon={flow === 'scrolled' ? BookOpen : ScrollText}
            disabled={idle}
            onClick={onFlow}
          />
        </>
      )}
    </div>
  )
}
