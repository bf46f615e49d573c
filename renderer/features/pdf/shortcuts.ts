/** Keys of the PDF reader. Data only: the help dialog lists them, `use-pdf-shortcuts.ts` binds them. */
import { shortcutGroup } from '../../ui/shortcuts.ts'

export const pdfShortcuts = shortcutGroup('pdf.shortcuts', {
  find: { keys: ['mod+f', '/'], label: 'pdf.find' },
  findNext: { keys: ['mod+g', 'f3'], label: 'pdf.find-next' },
  findPrevious: { keys: ['mod+shift+g', 'shift+f3'], label: 'pdf.find-previous' },
  closeFind: { keys: ['escape'], label: 'pdf.key-close-find' },
  zoomIn: { keys: ['plus', '=', 'mod+plus', 'mod+='], label: 'pdf.zoom-in' },
  zoomOut: { keys: ['-', 'mod+-'], label: 'pdf.zoom-out' },
  zoomReset: { keys: ['0', 'mod+0'], label: 'pdf.zoom-auto' },
  fitWidth: { keys: ['w'], label: 'pdf.zoom-page-width' },
  fitPage: { keys: ['h'], label: 'pdf.zoom-page-fit' },
  nextPage: { keys: ['arrowright'], label: 'pdf.next-page' },
  previousPage: { keys: ['arrowleft'], label: 'pdf.previous-page' },
  down: { keys: ['arrowdown'], label: 'pdf.key-down' },
  up: { keys: ['arrowup'], label: 'pdf.key-up' },
  screenDown: { keys: ['space', 'pagedown'], label: 'pdf.key-screen-down' },
  screenUp: { keys: ['shift+space', 'pageup'], label: 'pdf.key-screen-up' },
  firstPage: { keys: ['home'], label: 'pdf.key-first-page' },
  lastPage: { keys: ['end'], label: 'pdf.key-last-page' },
  goToPage: { keys: ['g'], label: 'pdf.key-go-to-page' },
  sidebar: { keys: ['t'], label: 'pdf.sidebar' },
  rotate: { keys: ['r'], label: 'pdf.rotate' },
  print: { keys: ['mod+p'], label: 'pdf.print' },
})
