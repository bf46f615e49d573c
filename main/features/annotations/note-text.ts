/** A note's plain text, folded from the document its editor works on. */
import * as Y from 'yjs'

/** Elements that stand in a line of words; every other one begins a line of its own. */
const INLINE: ReadonlySet<string> = new Set(['hardBreak', 'inlineMath', 'mention', 'emoji'])

/** What an element without words of its own says: a formula its source, a picture its description. */
const said = (element: Y.XmlElement): string => {
  const words: unknown = element.getAttribute('latex') ?? element.getAttribute('alt')
  return typeof words === 'string' ? words : ''
}

/** The words of a run, without its marks. */
export const wordsOf = (text: Y.XmlText): string =>
  (text.toDelta() as { insert?: unknown }[])
    .map(({ insert }) => (typeof insert === 'string' ? insert : ''))
    .join('')

const write = (node: Y.XmlFragment | Y.XmlElement, lines: string[]): void => {
  for (const child of node.toArray()) {
    if (child instanceof Y.XmlText) {
      lines.push((lines.pop() ?? '') + wordsOf(child))
    } else if (child instanceof Y.XmlElement) {
      if (child.nodeName === 'hardBreak') lines.push('')
      else if (INLINE.has(child.nodeName)) lines.push((lines.pop() ?? '') + said(child))
      else {
        lines.push(said(child))
        write(child, lines)
      }
    }
  }
}

/** Opens a note's document. A damaged update gives what can be read of it: nothing. */
export const openNote = (update: Uint8Array): Y.Doc => {
  const doc = new Y.Doc()
  try {
    Y.applyUpdate(doc, update)
  } catch {
    // What another device sent is input: a note that cannot be read shows as empty and stays in the document.
  }
  return doc
}

/** @param update the note's document; null without one. @returns its lines, parted by line feeds, empty ones left out */
export const noteText = (update: Uint8Array | null): string => {
  if (!update) return ''
  const lines: string[] = []
  write(openNote(update).getXmlFragment('note'), lines)
  return lines
    .map((line) => line.trimEnd())
    .filter((line) => line !== '')
    .join('\n')
}
