/** Wide things scroll within themselves, by pointer and by key; the page never scrolls sideways. */
import type { Words } from './words.ts'

const region = (element: HTMLElement, label: string) => {
  element.tabIndex = 0
  element.setAttribute('role', 'region')
  element.setAttribute('aria-label', label)
}

const plain = (element: HTMLElement) => {
  element.removeAttribute('tabindex')
  element.removeAttribute('role')
  element.removeAttribute('aria-label')
}

/** Wraps tables, and makes formulas and tables that overflow reachable by keyboard; watches their size. */
export const containWideBlocks = (lesson: HTMLElement, words: Words): void => {
  const observer = new ResizeObserver((entries) => {
    for (const { target } of entries) {
      if (!(target instanceof HTMLElement)) continue
      const wide = target.scrollWidth > target.clientWidth + 1
      if (!wide) plain(target)
      else region(target, target.matches('.table-scroll') ? words.table : words.formula)
    }
  })
  for (const table of lesson.querySelectorAll<HTMLElement>('table')) {
    if (table.parentElement?.closest('table')) continue
    const wrapper = table.closest<HTMLElement>('.table-scroll') ?? document.createElement('div')
    if (!wrapper.isConnected) {
      wrapper.className = 'table-scroll'
      table.replaceWith(wrapper)
      wrapper.append(table)
    }
    observer.observe(wrapper)
  }
  for (const formula of lesson.querySelectorAll<HTMLElement>('.math-display')) observer.observe(formula)
}
