/**
 * Draws rich text as React elements from a fixed list. Nothing a course says becomes HTML in the app's own
 * origin: an unknown node is drawn as its words.
 */
import { Fragment, type ReactNode } from 'react'
import type { RichNode, RichTag, RichText as Text } from '../../../shared/features/rich-text/model.ts'
import { Formula } from './formula.tsx'
import { OutsideLink } from './outside-link.tsx'
import styles from './rich-text.module.css'

interface RichTextProps {
  readonly text: Text
  /** A link was followed: ask, then open it outside. */
  readonly onLink: (href: string) => void
  /** Within a line: paragraphs lose their frame. */
  readonly inline?: boolean
  readonly id?: string
}

/** Headings stay below the window's own outline. */
const drawnAs: Partial<Record<RichTag, 'p' | 'span'>> = { h3: 'p', h4: 'p' }

const Node = ({
  node,
  onLink,
  inline,
}: { node: RichNode } & Omit<RichTextProps, 'text' | 'id'>): ReactNode => {
  if (typeof node === 'string') return node
  if (node.t === 'math') return <Formula tex={node.tex} display={node.display && !inline} />
  if (node.t === 'img')
    return <img className={styles['image']} src={node.url} alt={node.alt} loading="lazy" />
  const inner = node.c ? <Nodes text={node.c} onLink={onLink} /> : null
  if (node.t === 'a')
    return (
      <OutsideLink href={node.href} onLink={onLink}>
        {inner}
      </OutsideLink>
    )
  if (node.t === 'br' || node.t === 'hr') return <node.t />
  if (inline && node.t === 'p') return <span lang={node.lang}>{inner} </span>
  const Tag = drawnAs[node.t] ?? node.t
  return (
    <Tag lang={node.lang} className={node.t === 'h3' || node.t === 'h4' ? styles['heading'] : undefined}>
      {inner}
    </Tag>
  )
}

const Nodes = ({ text, ...rest }: Omit<RichTextProps, 'id'>): ReactNode =>
  // Nodes of a text never change places: the index names them.
  text.map((node, index) => (
    <Fragment key={index}>
      <Node node={node} {...rest} />
    </Fragment>
  ))

/** A prompt, a choice or an explanation. */
export const RichText = ({ id, inline = false, ...rest }: RichTextProps) => {
  const Frame = inline ? 'span' : 'div'
  return (
    <Frame id={id} className={styles['text']}>
      <Nodes inline={inline} {...rest} />
    </Frame>
  )
}
