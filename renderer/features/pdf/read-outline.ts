/** A PDF's own table of contents, with the page each entry leads to. */
import type { ContentsItem } from '../../ui/contents-rows.ts'
import type { PDFDocumentProxy } from './pdfjs.ts'

type OutlineNode = Awaited<ReturnType<PDFDocumentProxy['getOutline']>>[number]

export interface OutlineTarget {
  readonly destination: string | unknown[] | null
  /** Leads outside. */
  readonly url: string | null
}

export interface Outline {
  readonly items: readonly ContentsItem[]
  readonly targets: ReadonlyMap<string, OutlineTarget>
  /** 1-based page by entry, in the order of the outline; entries that lead nowhere are missing. */
  readonly pages: Promise<ReadonlyMap<string, number>>
}

/** More entries than this are not looked up: each may need a piece of the file. */
const MOST_LOOKUPS = 3000

const pageOf = async (document: PDFDocumentProxy, { destination }: OutlineTarget): Promise<number | null> => {
  const explicit = typeof destination === 'string' ? await document.getDestination(destination) : destination
  const target: unknown = explicit?.[0]
  if (typeof target === 'number') return target + 1
  if (typeof target !== 'object' || target === null) return null
  return (await document.getPageIndex(target as Parameters<PDFDocumentProxy['getPageIndex']>[0])) + 1
}

export const readOutline = async (document: PDFDocumentProxy): Promise<Outline> => {
  const targets = new Map<string, OutlineTarget>()
  const build = (nodes: readonly OutlineNode[], prefix: string): ContentsItem[] =>
    nodes.map((node, index) => {
      const id = `${prefix}${String(index)}`
      targets.set(id, { destination: node.dest, url: node.url ?? null })
      const children = Array.isArray(node.items) ? (node.items as OutlineNode[]) : []
      return { id, label: node.title.trim(), children: build(children, `${id}.`) }
    })
  const nodes: OutlineNode[] | null = await document.getOutline().catch(() => null)
  const items = build(nodes ?? [], '')

  const lookUp = async (): Promise<Map<string, number>> => {
    const pages = new Map<string, number>()
    for (const [id, target] of [...targets].slice(0, MOST_LOOKUPS)) {
      const page = await pageOf(document, target).catch(() => null)
      if (page !== null) pages.set(id, page)
    }
    return pages
  }
  return { items, targets, pages: lookUp() }
}

/** The last entry that begins on this page or before it. */
export const entryAt = (pages: ReadonlyMap<string, number>, page: number): string | null => {
  let found: string | null = null
  let best = 0
  for (const [id, start] of pages)
    if (start <= page && start >= best) {
      found = id
      best = start
    }
  return found
}
