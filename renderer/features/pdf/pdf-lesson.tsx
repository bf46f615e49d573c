/** A PDF lesson: its toolbar, its pages, and beside them small pictures of the pages or the contents. */
import { useCallback, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PdfLessonProps } from '../lesson/index.ts'
import { usePrinter } from '../../ui/printing.ts'
import { useSettings } from '../settings/index.ts'
import { FindBar } from './find-bar.tsx'
import { PdfCover } from './pdf-cover.tsx'
import './pdf-pages.css'
import styles from './pdf-lesson.module.css'
import { PdfToolbar } from './pdf-toolbar.tsx'
import { PrintDialog } from './print-dialog.tsx'
import { Sidebar } from './sidebar.tsx'
import { usePdf } from './use-pdf.ts'
import { usePdfMarks } from './use-pdf-marks.ts'
import { usePdfShortcuts } from './use-pdf-shortcuts.ts'
import { useZoomGestures } from './use-zoom-gestures.ts'

export const PdfLesson = (props: PdfLessonProps) => {
  const { t } = useTranslation()
  const container = useRef<HTMLDivElement>(null)
  const pages = useRef<HTMLDivElement>(null)
  const pageBox = useRef<HTMLInputElement>(null)
  const [attempt, setAttempt] = useState(0)
  const [sidebar, setSidebar] = useState(false)
  const [finding, setFinding] = useState(0)
  const [printing, setPrinting] = useState(false)
  const { engine, state } = usePdf(props, { container, pages, attempt })
  const ready = state.phase === 'ready'
  const paper = useSettings()?.pdfPaper ?? 'auto'

  useZoomGestures(engine, container)
  const { landing } = props
  useEffect(() => {
    if (ready && engine && landing) engine.goToPage(landing.page)
  }, [ready, engine, landing])
  usePdfMarks(ready ? engine : null, container)
  useEffect(() => {
    const element = container.current
    if (!engine || !element) return
    let frame = 0
    const observer = new ResizeObserver(() => {
      cancelAnimationFrame(frame)
      frame = requestAnimationFrame(() => engine.refit())
    })
    observer.observe(element)
    return () => {
      cancelAnimationFrame(frame)
      observer.disconnect()
    }
  }, [engine])

  const print = useCallback(() => setPrinting(true), [])
  usePrinter(ready ? print : null)

  const commands = {
    toggleSidebar: () => setSidebar((open) => !open),
    openFind: () => setFinding((count) => count + 1),
    print,
    focusPageBox: () => pageBox.current?.select(),
  }
  usePdfShortcuts(ready ? engine : null, commands)

  const closeFind = () => {
    setFinding(0)
    engine?.endFind()
    container.current?.focus({ preventScroll: true })
  }

  return (
    <div className={styles['lesson']}>
      <PdfToolbar
        engine={ready ? engine : null}
        state={state}
        pageBox={pageBox}
        sidebar={sidebar}
        finding={finding > 0}
        commands={commands}
      />
      <div className={styles['room']}>
        {sidebar && ready && engine && <Sidebar engine={engine} state={state} />}
        <div className={styles['stage']}>
          <div
            ref={container}
            className={styles['container']}
            data-pdf-paper={paper}
            data-layout={state.layout}
            // A region that scrolls can be reached by key.
            // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
            tabIndex={0}
            role="region"
            aria-label={t('pdf.pages', { title: props.view.title })}
          >
            <div ref={pages} className="pdfViewer" />
          </div>
          {ready && engine && finding > 0 && (
            <FindBar engine={engine} result={state.find} opened={finding} onClose={closeFind} />
          )}
          {!ready && <PdfCover engine={engine} state={state} onRetry={() => setAttempt(attempt + 1)} />}
        </div>
      </div>
      {printing && engine && <PrintDialog engine={engine} state={state} onClose={() => setPrinting(false)} />}
    </div>
  )
}
