/** Links never navigate the frame: each is told to the app, which decides where it leads. */

/** The address to tell: lesson links and fragments as written, everything else made absolute. */
export const addressOf = (link: HTMLAnchorElement): string => {
  const written = link.getAttribute('href') ?? ''
  return written.startsWith('#') || written.startsWith('carrel:') ? written : link.href
}

/** @param follow told of every followed link, whichever button or modifier was used */
export const watchLinks = (page: Document, follow: (href: string) => void): void => {
  const onClick = (event: MouseEvent) => {
    const target = event.target instanceof Element ? event.target.closest('a') : null
    if (!target) return
    event.preventDefault()
    if (event.button > 1 || !(target instanceof HTMLAnchorElement) || !target.hasAttribute('href')) return
    const href = addressOf(target)
    if (href.length <= 4096) follow(href)
  }
  page.addEventListener('click', onClick)
  page.addEventListener('auxclick', onClick)
  page.addEventListener('submit', (event) => event.preventDefault())
}
