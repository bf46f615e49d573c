/** A card while it is written: every kind's fields at hand, so that changing the kind loses nothing. */
import type {
  CardContent,
  CardImage,
  CardKind,
  OcclusionShape,
} from '../../../shared/features/cards/model.ts'

export interface CardDraft {
  readonly kind: CardKind
  readonly front: string
  readonly back: string
  readonly text: string
  readonly extra: string
  /** Words between spaces. */
  readonly tags: string
  readonly image: CardImage | null
  readonly imageUrl: string | null
  readonly mode: 'hide-one' | 'hide-all'
  readonly shapes: readonly OcclusionShape[]
}

export const emptyDraft: CardDraft = {
  kind: 'basic',
  front: '',
  back: '',
  text: '',
  extra: '',
  tags: '',
  image: null,
  imageUrl: null,
  mode: 'hide-all',
  shapes: [],
}

export const draftOf = (content: CardContent, tags: readonly string[]): CardDraft => ({
  ...emptyDraft,
  ...('shapes' in content ? { ...content, shapes: content.shapes } : content),
  tags: tags.join(' '),
})

/** What it would be saved as; null while it makes no card. */
export const contentOf = (draft: CardDraft): CardContent | null => {
  const { kind, front, back, text, extra, image, mode, shapes } = draft
  switch (kind) {
    case 'basic':
      return front.trim() === '' ? null : { kind, front, back, extra }
    case 'reversed':
      return front.trim() === '' || back.trim() === '' ? null : { kind, front, back, extra }
    case 'cloze':
      return /\{\{c[1-9]\d*::[\s\S]*?\}\}/.test(text) ? { kind, text, extra } : null
    case 'occlusion':
      return image === null || shapes.length === 0
        ? null
        : { kind, front, extra, image, mode, shapes: [...shapes] }
  }
}

/** The tags as they are kept: no spaces within, none twice. */
export const tagsOf = (draft: CardDraft): string[] =>
  [...new Set(draft.tags.replace(/["#]/g, ' ').split(/\s+/).filter(Boolean))].slice(0, 50)
