import type { RichNode, RichText } from './model.ts'

/**
 * The same text with every image's address replaced: a course path by an address on the course's origin.
 * @param address null leaves the image's words in its place
 */
export const mapImages = (text: RichText, address: (url: string) => string | null): RichText =>
  text.map((node): RichNode => {
    if (typeof node === 'string' || node.t === 'math') return node
    if (node.t === 'img') {
      const url = address(node.url)
      return url === null ? node.alt : { ...node, url }
    }
    return node.c ? { ...node, c: mapImages(node.c, address) } : node
  })
