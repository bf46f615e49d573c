/** A card's two sides as safe rich text: no note's words become HTML anywhere. */
import type { CardContent, CardFace, OcclusionShape } from '../../../shared/features/cards/model.ts'
import { clozeParts } from '../../../shared/features/cards/ordinals.ts'
import type { RichNode, RichText } from '../../../shared/features/rich-text/model.ts'
import { richTextFromMarkdown } from '../../content/rich-text/markdown.ts'

/** @returns the address of a picture by its name in the note; null leaves its words */
export type PictureUrl = (src: string) => string | null

/** Marks that survive Markdown and stand in no one's text: private use characters. */
const OPEN = '\uE000'
const CLOSE = '\uE001'

const rich = (markdown: string, pictureUrl: PictureUrl): RichText =>
  richTextFromMarkdown(markdown, { resolveImage: pictureUrl })

/** Text between the marks becomes bold: the gap that is asked, or its answer. */
const withGaps = (nodes: RichText): RichNode[] => {
  const out: RichNode[] = []
  for (const node of nodes) {
    if (typeof node !== 'string') {
      out.push('c' in node && node.c ? { ...node, c: withGaps(node.c) } : node)
      continue
    }
    for (const [index, piece] of node.split(OPEN).entries()) {
      const [inside = '', after] = piece.split(CLOSE)
      if (index === 0 || after === undefined) out.push(piece.replaceAll(CLOSE, ''))
      else {
        out.push({ t: 'strong', c: [inside] })
        if (after !== '') out.push(after)
      }
    }
  }
  return out.filter((node) => node !== '')
}

const clozeSide = (text: string, ordinal: number, shown: boolean, pictureUrl: PictureUrl): RichText => {
  const markdown = clozeParts(text.replace(/[\uE000\uE001]/g, ''))
    .map((part) => {
      if (typeof part === 'string') return part
      if (part.number !== ordinal + 1) return part.answer
      if (shown) return `${OPEN}${part.answer}${CLOSE}`
      return `${OPEN}[${part.hint?.replace(/[[\]]/g, '') || '…'}]${CLOSE}`
    })
    .join('')
  return withGaps(rich(markdown, pictureUrl))
}

type Look = 'covered' | 'asked' | 'open'

const covers = (
  shapes: readonly OcclusionShape[],
  look: (shape: OcclusionShape) => Look | null,
): NonNullable<CardFace['picture']>['covers'] =>
  shapes.flatMap((shape) => {
    const how = look(shape)
    return how === null ? [] : [{ x: shape.x, y: shape.y, w: shape.w, h: shape.h, look: how }]
  })

export interface Faces {
  readonly front: CardFace
  readonly back: CardFace
  readonly extra: RichText
}

/** @param imageUrl the address of an occlusion's picture */
export const facesOf = (
  content: CardContent,
  ordinal: number,
  pictureUrl: PictureUrl,
  imageUrl: string | null,
): Faces => {
  const extra = content.extra.trim() === '' ? [] : rich(content.extra, pictureUrl)
  const face = (text: RichText): CardFace => ({ text, picture: null })
  switch (content.kind) {
    case 'basic':
    case 'reversed': {
      const sides = [face(rich(content.front, pictureUrl)), face(rich(content.back, pictureUrl))] as const
      const [front, back] = ordinal === 0 ? sides : ([sides[1], sides[0]] as const)
      return { front, back, extra }
    }
    case 'cloze':
      return {
        front: face(clozeSide(content.text, ordinal, false, pictureUrl)),
        back: face(clozeSide(content.text, ordinal, true, pictureUrl)),
        extra,
      }
    case 'occlusion': {
      const asked = (shape: OcclusionShape): boolean => shape.n === ordinal + 1
      const rest: Look | null = content.mode === 'hide-all' ? 'covered' : null
      const text = rich(content.front, pictureUrl)
      const side = (answered: boolean): CardFace => ({
        text,
        picture:
          imageUrl === null
            ? null
            : {
                url: imageUrl,
                covers: covers(content.shapes, (shape) =>
                  asked(shape) ? (answered ? 'open' : 'asked') : rest,
                ),
              },
      })
      return { front: side(false), back: side(true), extra }
    }
  }
}
