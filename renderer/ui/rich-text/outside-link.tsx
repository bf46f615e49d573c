import type { MouseEvent, ReactNode } from 'react'

interface OutsideLinkProps {
  readonly href: string
  readonly onLink: (href: string) => void
  readonly children: ReactNode
}

/** A link that never leaves by itself: every way to follow it asks first. An address of another kind is only words. */
export const OutsideLink = ({ href, onLink, children }: OutsideLinkProps) => {
  if (!/^(https?|mailto):/i.test(href)) return <span>{children}</span>
  const follow = (event: MouseEvent): void => {
    event.preventDefault()
    event.stopPropagation()
    if (event.button <= 1) onLink(href)
  }
  return (
    <a href={href} rel="noreferrer" onClick={follow} onAuxClick={follow} draggable={false}>
      {children}
    </a>
  )
}
