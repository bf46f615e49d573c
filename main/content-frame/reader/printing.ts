/**
 * Printing: the app opens the lesson once more in a frame of its own with `print=1`, and that copy prints
 * itself when all of it is there. So pages break between lines, which a printed frame of the app would not.
 */
export const printWhenReady = async (page: Document, waitFor: Promise<void>): Promise<void> => {
  await Promise.all([
    waitFor.catch(() => undefined),
    page.fonts.ready,
    page.readyState === 'complete' ||
      new Promise((resolve) => window.addEventListener('load', resolve, { once: true })),
  ])
  for (const details of page.querySelectorAll('details')) details.open = true
  window.print()
}
