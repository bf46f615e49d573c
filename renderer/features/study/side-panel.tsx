/** Beside the lesson: what is said in it, what stands on this page, what it is. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Lesson } from '../../../shared/features/library/model.ts'
import type { LessonView } from '../../../shared/features/study/model.ts'
import { TranscriptPanel } from '../transcript/index.ts'
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
}

type Tab = 'transcript' | 'page' | 'details'

const tabsOf = (view: LessonView | undefined): readonly Tab[] => {
  if ((view?.kind === 'video' || view?.kind === 'audio') && view.media.captions.length > 0)
    return ['transcript', 'details']
  if (view?.kind === 'text' && view.headings.length > 0) return ['page', 'details']
  return ['details']
}

export const SidePanel = ({ lesson, view, completedAt, element, heading, onHeading }: SidePanelProps) => {
  const { t } = useTranslation()
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
        {tab === 'details' && <LessonDetails lesson={lesson} completedAt={completedAt} />}
      </div>
    </>
  )
}
