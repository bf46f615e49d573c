/** Links in a chapter: within the book they turn to the page, a note opens beside, the rest is told to the app. */
import type { View } from 'foliate-js/view.js'

export interface LinkFollower {
  /** @returns whether it was a note and is now shown */
  note(event: CustomEvent<{ a: Element; href: string }>): boolean
  outside(href: string): void
}

const XLINK = 'http://www.w3.org/1999/xlink'

/** Chapter links as foliate reports them. */
export const watchLinks = (view: View, follower: LinkFollower): void => {
  view.addEventListener('external-link', (event) => {
    event.preventDefault()
    follower.outside((event as CustomEvent<{ href: string }>).detail.href)
  })
  view.addEventListener('link', (event) => {
    if (follower.note(event as CustomEvent<{ a: Element; href: string }>)) event.preventDefault()
  })
}

/**
 * Links foliate does not see: areas of an image map, links of a drawing by `xlink:href`, the middle button.
 * Each would lead the chapter's frame elsewhere, which its policy refuses and shows as an error page.
 */
export const catchStrayLinks = (
  chapter: Document,
  section: { resolveHref(href: string): string } | undefined,
  go: (href: string) => void,
): void => {
  const onClick = (event: MouseEvent) => {
    const link = (event.target as Partial<Element> | null)?.closest?.('a, area')
    if (!link) return
    const seenByFoliate = link.matches('a[href]') && event.type === 'click'
    if (seenByFoliate) return
    event.preventDefault()
    const href = link.getAttribute('href') ?? link.getAttributeNS(XLINK, 'href')
    if (href && event.type === 'click') go(section?.resolveHref(href) ?? href)
  }
  chapter.addEventListener('click', onClick)
  chapter.addEventListener('auxclick', onClick)
  chapter.addEventListener('submit', (event) => event.preventDefault())
}
