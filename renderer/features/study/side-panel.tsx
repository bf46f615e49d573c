/** Beside the lesson: what is said in it, what stands on this page, what it is. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Lesson } from '../../../shared/features/library/model.ts'
import type { LessonView } from '../../../shared/features/study/model.ts'
import { NotesPanel, type MarkDesk } from '../annotations/index.ts'
import { TranscriptPanel } from '../transcript/index.ts'
import { useFormat } from '../../ui/use-format.ts'
import { LessonDetails } from './lesson-details.tsx'
import { OnThisPage } from './on-this-page.tsx'
import styles from './side-panel.module.css'

interface SidePanelProps {
  readonly lesson: Lesson
  readonly view: LessonView | undefined
  readonly completedAt: number | null
  readonly element: HTMLMediaElement | null
  /** Id of the heading one is under. */
  readonly heading: string | null
  readonly onHeading: (id: string) => void
  readonly marks: MarkDesk
  /** Something in the lesson was gone to. */
  readonly onGone: () => void
}

type Tab = 'transcript' | 'page' | 'notes' | 'details'

const tabsOf = (view: LessonView | undefined): readonly Tab[] => {
  if ((view?.kind === 'video' || view?.kind === 'audio') && view.media.captions.length > 0)
    return ['transcript', 'notes', 'details']
  if (view?.kind === 'text' && view.headings.length > 0) return ['page', 'notes', 'details']
  if (view?.kind === 'quiz' || view?.kind === 'link') return ['details']
  return ['notes', 'details']
}

export const SidePanel = (props: SidePanelProps) => {
  const { lesson, view, completedAt, element, heading, marks, onHeading, onGone } = props
  const { t } = useTranslation()
  const format = useFormat()
  const tabs = tabsOf(view)
  const [chosen, setChosen] = useState<Tab | null>(null)
  const tab = tabs.find((each) => each === chosen) ?? tabs[0] ?? 'details'
  return (
    <>
      <div className={styles['tabs']} role="tablist" aria-label={t('study.panel')}>
        {tabs.map((each) => (
          <button
            key={each}
            type="button"
            role="tab"
            id={`panel-tab-${each}`}
            aria-selected={each === tab}
            aria-controls="panel-content"
            tabIndex={each === tab ? 0 : -1}
            onClick={() => setChosen(each)}
            onKeyDown={(event) => {
              const other =
                tabs[(tabs.indexOf(each) + (event.key === 'ArrowLeft' ? -1 : 1) + tabs.length) % tabs.length]
              if (!/^Arrow(Left|Right)$/.test(event.key) || !other) return
              event.preventDefault()
              setChosen(other)
              document.getElementById(`panel-tab-${other}`)?.focus()
            }}
          >
            {t(`study.tab-${each}`)}
            {each === 'notes' && marks.marks.length > 0 && <small>{format.number(marks.marks.length)}</small>}
          </button>
        ))}
      </div>
      <div
        id="panel-content"
        role="tabpanel"
        aria-labelledby={`panel-tab-${tab}`}
        className={styles['content']}
      >
        {tab === 'transcript' && view && 'media' in view && (
          <TranscriptPanel courseId={view.courseId} tracks={view.media.captions} element={element} />
        )}
        {tab === 'page' && view?.kind === 'text' && (
          <OnThisPage headings={view.headings} current={heading} onGo={onHeading} />
        )}
        {tab === 'notes' && (
          <NotesPanel desk={marks} media={view !== undefined && 'media' in view} onShow={onGone} />
        )}
        {tab === 'details' && <LessonDetails lesson={lesson} completedAt={completedAt} />}
      </div>
    </>
  )
}
