/**
 * Copies without the asynchronous clipboard API, which course origins are denied like every other
 * permission. The old command needs no permission, only a click.
 */
export const copyText = (page: Document, text: string): boolean => {
  const onCopy = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/plain', text)
    event.preventDefault()
  }
  page.addEventListener('copy', onCopy, { once: true })
  const focused = page.activeElement
  // The command needs something selected to fire at all.
  const selection = page.getSelection()
  const kept = selection?.rangeCount ? selection.getRangeAt(0) : null
  selection?.selectAllChildren(page.body)
  const done = page.execCommand('copy')
  page.removeEventListener('copy', onCopy)
  selection?.removeAllRanges()
  if (kept) selection?.addRange(kept)
  if (focused instanceof HTMLElement) focused.focus({ preventScroll: true })
  return done
}
