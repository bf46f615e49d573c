/** Syntax-tree nodes that lessons have beyond CommonMark and GFM. */
// Its types say what `data` may tell of the element to make: hName, hProperties, hChildren.
import type {} from 'mdast-util-to-hast'
import type { Properties } from 'hast'
import type { BlockContent, Data, Node, Parent, PhrasingContent, RootContent } from 'mdast'

/** A formula, within a line or on its own. */
export interface Formula extends Node {
  type: 'formula'
  tex: string
  /** As written, dollars and all: what the alternative text of a picture has of it. */
  value: string
  display: boolean
  /** Text caught behind a formula that is not one after all; parsed again as Markdown. */
  rest: string
  closed: boolean
  data?: Data
}

/** A line that opens or closes a container: `::::: challenge`, `:::`, `:begin_tab:`. Gone once grouped. */
export interface ContainerMark extends Node {
  type: 'containerMark'
  /** `challenge`, `{.callout #id}`, `{note} Title`; empty for a closing line. */
  info: string
  form: 'fence' | 'tab-open' | 'tab-close'
}

/** What stands between two container marks. */
export interface Container extends Parent {
  type: 'container'
  info: string
  form: 'fence' | 'tab-open'
  children: RootContent[]
  data?: Data
}

/** Any element that Markdown has no node for; its name and properties are in `data`. */
export interface Wrapper extends Parent {
  type: 'wrapper'
  children: (RootContent | BlockContent | PhrasingContent)[]
  data: Data & { hName: string }
}

declare module 'mdast' {
  interface RootContentMap {
    formula: Formula
    containerMark: ContainerMark
    container: Container
    wrapper: Wrapper
  }
  interface BlockContentMap {
    formula: Formula
    containerMark: ContainerMark
    container: Container
    wrapper: Wrapper
  }
  interface PhrasingContentMap {
    formula: Formula
    wrapper: Wrapper
  }
  interface Data {
    /** A code cell of a notebook, whose marks (`#@tab`) mean something. */
    notebookCell?: boolean
  }
}

/** An element of the given name around children. */
export const wrapper = (hName: string, hProperties: Properties, children: Wrapper['children']): Wrapper => ({
  type: 'wrapper',
  data: { hName, hProperties },
  children,
})
