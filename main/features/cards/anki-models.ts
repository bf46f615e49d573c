/** Our kinds of card as Anki's notetypes (`col.models`, schema 11). */
import type { CardContent, CardKind } from '../../../shared/features/cards/model.ts'
import type { RichText } from '../../../shared/features/rich-text/model.ts'
import { occlusionField } from '../../content/apkg/occlusion.ts'
import { richTextFromMarkdown } from '../../content/rich-text/markdown.ts'
import { richTextToHtml } from '../../content/rich-text/to-html.ts'

const CSS =
  '.card { font-family: sans-serif; font-size: 20px; text-align: center; }\n.cloze { font-weight: bold; }'
const MORE = '{{#Extra}}<br><br>{{Extra}}{{/Extra}}'
const BOARD = `{{#Header}}<div>{{Header}}</div>{{/Header}}
<div style="display: none">{{cloze:Occlusion}}</div>
<div id="err"></div>
<div id="image-occlusion-container">{{Image}}<canvas id="image-occlusion-canvas"></canvas></div>
<script>try { anki.imageOcclusion.setup() } catch (exc) { document.getElementById("err").textContent = String(exc) }</script>`

interface Kind {
  readonly id: number
  readonly name: string
  readonly cloze: boolean
  readonly fields: readonly string[]
  readonly sides: readonly (readonly [question: string, answer: string])[]
}

const answer = (of: string): string => `{{FrontSide}}<hr id=answer>{{${of}}}${MORE}`

/** Ids are of our own making and stay the same, so that Anki knows a notetype again. */
const kinds: Record<CardKind, Kind> = {
  basic: {
    id: 1_763_800_000_001,
    name: 'Carrel: question and answer',
    cloze: false,
    fields: ['Front', 'Back', 'Extra'],
    sides: [['{{Front}}', answer('Back')]],
  },
  reversed: {
    id: 1_763_800_000_002,
    name: 'Carrel: both ways',
    cloze: false,
    fields: ['Front', 'Back', 'Extra'],
    sides: [
      ['{{Front}}', answer('Back')],
      ['{{Back}}', answer('Front')],
    ],
  },
  cloze: {
    id: 1_763_800_000_003,
    name: 'Carrel: gaps',
    cloze: true,
    fields: ['Text', 'Extra'],
    sides: [['{{cloze:Text}}', `{{cloze:Text}}${MORE}`]],
  },
  occlusion: {
    id: 1_763_800_000_004,
    name: 'Carrel: covered picture',
    cloze: true,
    fields: ['Occlusion', 'Image', 'Header', 'Back Extra', 'Comments'],
    sides: [[BOARD, `${BOARD}{{#Back Extra}}<div>{{Back Extra}}</div>{{/Back Extra}}`]],
  },
}

export const notetypeId = (kind: CardKind): number => kinds[kind].id

/** @param seconds when the collection was made */
export const ankiModels = (seconds: number): Record<string, object> =>
  Object.fromEntries(
    Object.entries(kinds).map(([kind, { id, name, cloze, fields, sides }]) => [
      String(id),
      {
        id,
        name,
        type: cloze ? 1 : 0,
        mod: seconds,
        usn: -1,
        sortf: kind === 'occlusion' ? 2 : 0,
        did: null,
        tmpls: sides.map(([qfmt, afmt], ord) => ({
          name: `Card ${ord + 1}`,
          ord,
          qfmt,
          afmt,
          bqfmt: '',
          bafmt: '',
          did: null,
        })),
        flds: fields.map((field, ord) => ({
          name: field,
          ord,
          sticky: false,
          rtl: false,
          font: 'Arial',
          size: 20,
          media: [],
        })),
        css: CSS,
        latexPre: '',
        latexPost: '',
        latexsvg: false,
        req: cloze ? [] : sides.map((_, ord) => [ord, 'any', [ord]]),
        tags: [],
        vers: [],
        // Anki draws its own editor for this one.
        ...(kind === 'occlusion' && { originalStockKind: 6 }),
      },
    ]),
  )

const html = (markdown: string, picture: (name: string) => string | null): string => {
  const text: RichText = richTextFromMarkdown(markdown, { resolveImage: (src) => src })
  return richTextToHtml(text, picture)
}

/** A note's fields. @param picture the name a picture has among the package's media */
export const ankiFields = (content: CardContent, picture: (name: string) => string | null): string[] => {
  const of = (markdown: string): string => html(markdown, picture)
  switch (content.kind) {
    case 'basic':
    case 'reversed':
      return [of(content.front), of(content.back), of(content.extra)]
    case 'cloze':
      return [of(content.text), of(content.extra)]
    case 'occlusion': {
      const name = picture(content.image.from === 'own' ? content.image.name : content.image.path)
      const image = name === null ? '' : `<img src="${name}">`
      const covered = occlusionField(content.shapes, content.mode === 'hide-all')
      return [covered, image, of(content.front), of(content.extra), '']
    }
  }
}
