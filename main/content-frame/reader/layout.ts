/** Measures the lesson for the app, which scrolls it: height, where blocks and headings begin, where placeholders are. */
import type { FrameMessage } from '../../../shared/features/study/frame-protocol.ts'

export type Layout = Extract<FrameMessage, { type: 'layout' }>

/** The top-level blocks of a lesson, in order; positions are saved as an index into this list. */
export const blocksOf = (lesson: HTMLElement): HTMLElement[] =>
  [...lesson.children].filter(
    (child): child is HTMLElement =>
      child instanceof HTMLElement && !child.matches('script, style, template, link, [hidden]'),
  )

/** Everything in CSS pixels from the top left of the frame's document. */
export const measure = (lesson: HTMLElement): Layout => {
  const { scrollY, scrollX } = window
  const page = lesson.ownerDocument.documentElement
  return {
    type: 'layout',
    height: Math.ceil(page.getBoundingClientRect().height),
    blocks: blocksOf(lesson)
      .slice(0, 100_000)
      .map((block) => Math.round(block.getBoundingClientRect().top + scrollY)),
    slots: [...lesson.querySelectorAll<HTMLElement>('[data-slot]')].slice(0, 2000).map((slot) => {
      const box = slot.getBoundingClientRect()
      return {
        id: slot.dataset['slot'] ?? '',
        top: box.top + scrollY,
        left: box.left + scrollX,
        width: box.width,
        height: box.height,
      }
    }),
    headings: [...lesson.querySelectorAll<HTMLElement>('h1, h2, h3, h4, h5, h6')]
      .filter((heading) => heading.id !== '')
      .slice(0, 5000)
      .map((heading) => ({
        id: heading.id,
        top: Math.round(heading.getBoundingClientRect().top + scrollY),
      })),
  }
}

const same = (a: Layout, b: Layout): boolean => JSON.stringify(a) === JSON.stringify(b)

/**
 * Reports the layout now and after each change: fonts, images, diagrams, opened details, another style.
 * @returns asks for a report, at most one per frame
 */
export const reportLayout = (lesson: HTMLElement, report: (layout: Layout) => void): (() => void) => {
  let last: Layout | null = null
  let frame = 0
  let timer = 0
  const now = () => {
    cancelAnimationFrame(frame)
    clearTimeout(timer)
    frame = timer = 0
    const layout = measure(lesson)
    if (last && same(last, layout)) return
    last = layout
    report(layout)
  }
  // Animation frames stop in a frame that is out of sight; the timer makes sure that a report still comes.
  const soon = () => {
    if (timer) return
    frame = requestAnimationFrame(now)
    timer = window.setTimeout(now, 120)
  }
  now()
  const observer = new ResizeObserver(soon)
  observer.observe(lesson)
  for (const block of blocksOf(lesson)) observer.observe(block)
  for (const slot of lesson.querySelectorAll('[data-slot]')) observer.observe(slot)
  window.addEventListener('load', soon)
  window.addEventListener('resize', soon)
  lesson.addEventListener('toggle', soon, true)
  void document.fonts.ready.then(soon)
  return soon
}
