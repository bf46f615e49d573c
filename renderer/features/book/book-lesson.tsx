/** A lesson that is a book or a part of one: the frame with its pages, and around it what one reads a book with. */
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useShortcuts } from '../../ui/shortcuts.ts'
import type { BookLessonProps } from '../lesson/index.ts'
import { useSetSettings, useSettings } from '../settings/index.ts'
import { BookCover } from './book-cover.tsx'
import { BookFoot } from './book-foot.tsx'
import styles from './book-lesson.module.css'
import { BookToolbar, type Panel } from './book-toolbar.tsx'
import { ContentsPanel } from './contents-panel.tsx'
import { SearchPanel } from './search-panel.tsx'
import { bookShortcuts } from './shortcuts.ts'
import { useBook } from './use-book.ts'

const LEAST_SIZE = 12
const MOST_SIZE = 32

export const BookLesson = (props: BookLessonProps) => {
  const { t } = useTranslation()
  const frame = useRef<HTMLIFrameElement>(null)
  const { src, state, post, search } = useBook(props, frame)
  const { book, place, trouble } = state
  const [panel, setPanel] = useState<Panel>(null)
  const [asked, setAsked] = useState(0)
  const settings = useSettings()
  const set = useSetSettings()

  const { landing } = props
  const opened = place !== null
  useEffect(() => {
    if (opened && landing) post({ type: 'go', target: { href: landing.href, quote: landing.quote } })
  }, [opened, landing, post])

  const step = (to: 'next' | 'previous' | 'left' | 'right') => post({ type: 'go', target: { step: to } })
  const toggle = (which: 'contents' | 'search') => {
    if (which === 'search') setAsked((count) => count + 1)
    setPanel((now) => (now === which ? null : which))
  }
  const openSearch = () => {
    setAsked((count) => count + 1)
    setPanel('search')
  }
  const close = () => {
    setPanel(null)
    frame.current?.focus()
  }
  const resize = (by: number) => {
    if (settings) set({ readingSize: Math.min(MOST_SIZE, Math.max(LEAST_SIZE, settings.readingSize + by)) })
  }
  const toggleFlow = () => set({ bookFlow: settings?.bookFlow === 'scrolled' ? 'paginated' : 'scrolled' })

  useShortcuts(
    bookShortcuts,
    {
      left: () => step('left'),
      right: () => step('right'),
      next: () => step('next'),
      previous: () => step('previous'),
      contents: () => toggle('contents'),
      search: openSearch,
      larger: () => resize(1),
      smaller: () => resize(-1),
      flow: toggleFlow,
    },
    book !== null,
  )

  return (
    <div className={styles['lesson']}>
      <BookToolbar
        book={book}
        panel={panel}
        onPanel={toggle}
        onResize={resize}
        flow={settings?.bookFlow ?? 'paginated'}
        onFlow={toggleFlow}
        onZoom={(zoom) => post({ type: 'zoom', zoom })}
      />
      <div className={styles['room']}>
        {book && panel === 'contents' && (
          <ContentsPanel
            book={book}
            current={place?.href ?? null}
            onGo={(href) => post({ type: 'go', target: { href } })}
            onClose={close}
          />
        )}
        {book && panel === 'search' && (
          <SearchPanel
            search={state.search}
            asked={asked}
            onSearch={search}
            onGo={(cfi) => post({ type: 'go', target: { cfi } })}
            onClose={close}
          />
        )}
        <div className={styles['stage']}>
          <iframe
            ref={frame}
            src={src}
            title={t('book.pages', { title: book?.title ?? props.view.title })}
            sandbox="allow-scripts allow-same-origin"
            referrerPolicy="no-referrer"
            className={styles['frame']}
          />
          {(trouble || !place) && <BookCover trouble={trouble} />}
        </div>
      </div>
      <BookFoot
        book={book}
        place={place}
        onStep={step}
        onGo={(fraction) => post({ type: 'go', target: { fraction } })}
      />
    </div>
  )
}
