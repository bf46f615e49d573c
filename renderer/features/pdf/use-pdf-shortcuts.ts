import { useShortcuts } from '../../ui/shortcuts.ts'
import type { PdfEngine } from './pdf-engine.ts'
import { pdfShortcuts } from './shortcuts.ts'

export interface PdfCommands {
  readonly toggleSidebar: () => void
  readonly openFind: () => void
  readonly print: () => void
  readonly focusPageBox: () => void
}

/** A key's worth of scrolling, as a share of the screen. */
const LINE = 0.08
const SCREEN = 0.92

/** @param engine null while there are no pages */
export const usePdfShortcuts = (engine: PdfEngine | null, commands: PdfCommands): void =>
  useShortcuts(
    pdfShortcuts,
    {
      find: commands.openFind,
      findNext: commands.openFind,
      findPrevious: commands.openFind,
      zoomIn: () => engine?.zoomBy({ steps: 1 }),
      zoomOut: () => engine?.zoomBy({ steps: -1 }),
      zoomReset: () => engine?.setZoom('auto'),
      fitWidth: () => engine?.setZoom('page-width'),
      fitPage: () => engine?.setZoom('page-fit'),
      nextPage: () => engine?.turn(1),
      previousPage: () => engine?.turn(-1),
      down: () => engine?.scroll(LINE),
      up: () => engine?.scroll(-LINE),
      screenDown: () => engine?.scroll(SCREEN),
      screenUp: () => engine?.scroll(-SCREEN),
      firstPage: () => engine?.goToPage(1),
      lastPage: () => engine?.goToPage(engine.state.get().pages),
      goToPage: commands.focusPageBox,
      sidebar: commands.toggleSidebar,
      rotate: () => engine?.rotate(),
      print: commands.print,
    },
    engine !== null,
  )
