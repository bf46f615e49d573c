/**
 * A selection from word to word. Browsers end one at elements, too (a triple click ends at the beginning of the next
 * paragraph), and foliate's CFI of such a range may be one point.
 */
const hasWords = (text: string): boolean => /\S/.test(text)

/** @returns null when there are no words in it */
export const wordsRange = (range: Range): Range | null => {
  const { commonAncestorContainer: root } = range
  const page = root.ownerDocument
  if (!page) return null
  if (root.nodeType === 3) return hasWords(range.toString()) ? range : null
  const walker = page.createTreeWalker(root, 4)
  const out = page.createRange()
  let found = false
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const { data, length } = node as Text
    if (!range.intersectsNode(node)) {
      if (found) break
      continue
    }
    const start = node === range.startContainer ? range.startOffset : 0
    const end = node === range.endContainer ? range.endOffset : length
    if (!hasWords(data.slice(start, end))) continue
    if (!found) out.setStart(node, start)
    out.setEnd(node, end)
    found = true
  }
  return found ? out : null
}
