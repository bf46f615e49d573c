import { ChevronLeft, ChevronRight, PanelLeft, Printer, Search } from 'lucide-react'
import type { RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import { isMac } from '../../ui/shortcut-keys.ts'
import { ToolButton } from '../../ui/tool-button.tsx'
import { PageBox } from './page-box.tsx'
import type { PdfEngine } from './pdf-engine.ts'
import type { PdfState } from './pdf-state.ts'
import styles from './pdf-toolbar.module.css'
import type { PdfCommands } from './use-pdf-shortcuts.ts'
import { ViewMenu } from './view-menu.tsx'
import { ZoomTools } from './zoom-tools.tsx'

interface PdfToolbarProps {
  /** null while there is nothing to act on. */
  readonly engine: PdfEngine | null
  readonly state: PdfState
  readonly pageBox: RefObject<HTMLInputElement | null>
  readonly sidebar: boolean
  readonly finding: boolean
  readonly commands: PdfCommands
}

export const PdfToolbar = ({ engine, state, pageBox, sidebar, finding, commands }: PdfToolbarProps) => {
  const { t } = useTranslation()
  const idle = engine === null
  return (
    <div className={styles['bar']} role="toolbar" aria-label={t('pdf.toolbar')}>
      <div className={styles['group']}>
        <ToolButton
          label={t('pdf.sidebar')}
          hint="T"
          icon={PanelLeft}
          pressed={sidebar}
          disabled={idle}
          onClick={commands.toggleSidebar}
        />
        <span className={styles['wide']}>
          <ToolButton
            label={t('pdf.previous-page')}
            hint="←"
            icon={ChevronLeft}
            disabled={idle || state.page <= 1}
            onClick={() => engine?.turn(-1)}
          />
        </span>
        <PageBox engine={engine} state={state} input={pageBox} />
        <span className={styles['wide']}>
          <ToolButton
            label={t('pdf.next-page')}
            hint="→"
            icon={ChevronRight}
            disabled={idle || state.page >= state.pages}
            onClick={() => engine?.turn(1)}
          />
        </span>
      </div>
      <ZoomTools engine={engine} state={state} />
      <div className={styles['group']}>
        <ToolButton
          label={t('pdf.find')}
          hint={isMac ? '⌘ F' : 'Ctrl F'}
          icon={Search}
          pressed={finding}
          disabled={idle}
          onClick={commands.openFind}
        />
        <ViewMenu engine={engine} state={state} />
        <span className={styles['wide']}>
          <ToolButton label={t('pdf.print')} icon={Printer} disabled={idle} onClick={commands.print} />
        </span>
      </div>
    </div>
  )
}
