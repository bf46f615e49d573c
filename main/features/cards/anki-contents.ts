/** Notes of a stranger's package as ours: HTML becomes Markdown through the same strict list of elements as everywhere. */
import { createHash } from 'node:crypto'
import { z } from 'zod'
import { CardContent, CardSource } from '../../../shared/features/cards/model.ts'
import { CourseId } from '../../../shared/kernel/brand.ts'
import { ordinalsOf } from '../../../shared/features/cards/ordinals.ts'
import { shownFields, type Notetype } from '../../content/apkg/notetype.ts'
import { readOcclusion } from '../../content/apkg/occlusion.ts'
import { richTextFromHtml } from '../../content/rich-text/html.ts'
import { richTextToMarkdown } from '../../content/rich-text/to-markdown.ts'
import type { AnkiCard, AnkiNote } from './anki-reader.repository.ts'

export interface FoundNote {
  readonly content: CardContent
  /** Anki's ordinal of each of its cards → ours. */
  readonly ordinals: ReadonlyMap<number, number>
  readonly source: CardSource | null
  /** Ours, unchanged since it was exported. */
  readonly isOurs: boolean
}

interface Around {
  /** A picture of the package by the name notes use, as kept here; null for one that is not kept. */
  readonly picture: (name: string) => string | null
  readonly courseId: CourseId
  readonly hasCourseFile: (path: string) => boolean
}

const Mark = z.object({
  carrel: z.object({
    content: CardContent,
    source: CardSource.nullable(),
    courseId: CourseId,
    sum: z.string(),
  }),
})

const markdownOf = (html: string, { picture }: Around): string =>
  richTextToMarkdown(
    richTextFromHtml(html.replace(/\[sound:[^\]]*\]/g, ''), {
      resolveImage: (src) => {
        try {
          return picture(src) ?? picture(decodeURIComponent(src))
        } catch {
          return null
        }
      },
    }),
  )

/** Our own words, if Anki left the note as we wrote it. */
const ownContent = (note: AnkiNote, around: Around): FoundNote | null => {
  let mark: z.infer<typeof Mark>['carrel']
  try {
    mark = Mark.parse(JSON.parse(note.data)).carrel
  } catch {
    return null
  }
  const sum = createHash('sha256').update(note.fields.join('\x1f')).digest('hex')
  if (sum !== mark.sum) return null
  let { content } = mark
  if (
    content.kind === 'occlusion' &&
    content.image.from === 'course' &&
    !around.hasCourseFile(content.image.path)
  ) {
    const name = pictureIn(note.fields[1] ?? '', around)
    if (name === null) return null
    content = { ...content, image: { from: 'own', name } }
  }
  const ordinals = new Map(ordinalsOf(content).map((ordinal) => [ordinal, ordinal]))
  const source = mark.courseId === around.courseId ? mark.source : null
  return { content, ordinals, source, isOurs: true }
}

const pictureIn = (html: string, around: Around): string | null => {
  const src = /<img[^>]+src\s*=\s*["']?([^"'>]+)["'>]/i.exec(html)?.[1]
  return src === undefined ? null : around.picture(src)
}

const made = (content: CardContent, ordinals: readonly number[]): FoundNote[] => {
  const parsed = CardContent.safeParse(content)
  return parsed.success && ordinalsOf(parsed.data).length > 0
    ? [
        {
          content: parsed.data,
          ordinals: new Map(ordinals.map((ordinal) => [ordinal, ordinal])),
          source: null,
          isOurs: false,
        },
      ]
    : []
}

const clozeNote = (note: AnkiNote, around: Around): FoundNote[] => {
  const covered = readOcclusion(note.fields[0] ?? '')
  if (covered) {
    const name = pictureIn(note.fields[1] ?? '', around)
    if (name === null) return []
    const content: CardContent = {
      kind: 'occlusion',
      front: markdownOf(note.fields[2] ?? '', around),
      extra: markdownOf(note.fields[3] ?? '', around),
      image: { from: 'own', name },
      mode: covered.hideAll ? 'hide-all' : 'hide-one',
      shapes: covered.shapes,
    }
    return made(content, ordinalsOf(content))
  }
  const [text = '', ...rest] = note.fields
  const extra = rest.map((field) => markdownOf(field, around)).filter(Boolean)
  const content: CardContent = { kind: 'cloze', text: markdownOf(text, around), extra: extra.join('\n\n') }
  return made(content, ordinalsOf(content))
}

/**
 * A note as ours: one for a plain or a two-way card; where a notetype makes more cards, or unlike ones, a note for each.
 * @returns [] when nothing of it can be asked
 */
export const contentsOf = (
  note: AnkiNote,
  notetype: Notetype | undefined,
  cards: readonly AnkiCard[],
  around: Around,
): FoundNote[] => {
  const own = ownContent(note, around)
  if (own) return [own]
  if (!notetype) return []
  if (notetype.isCloze) return clozeNote(note, around)
  const value = new Map(
    notetype.fields.map((name, index) => [name, markdownOf(note.fields[index] ?? '', around)]),
  )
  const words = (names: readonly string[]): string =>
    names.flatMap((name) => value.get(name) || []).join('\n\n')
  const sides = notetype.templates.map(({ question, answer }) => {
    const front = shownFields(question, notetype.fields)
    return { front, back: shownFields(answer, notetype.fields).filter((name) => !front.includes(name)) }
  })
  const [there, back] = sides
  const isMirror =
    sides.length === 2 &&
    there !== undefined &&
    back !== undefined &&
    there.front.some((name) => back.back.includes(name)) &&
    back.front.some((name) => there.back.includes(name))
  if (isMirror && cards.length === 2) {
    // What neither side asks is shown with both answers.
    const answer = there.back.filter((name) => back.front.includes(name))
    const extra = there.back.filter((name) => !back.front.includes(name))
    return made(
      { kind: 'reversed', front: words(there.front), back: words(answer), extra: words(extra) },
      [0, 1],
    )
  }
  return cards.flatMap((card) => {
    const side = sides[card.ordinal]
    if (!side || words(side.front) === '') return []
    return made({ kind: 'basic', front: words(side.front), back: words(side.back), extra: '' }, []).map(
      (found) => ({ ...found, ordinals: new Map([[card.ordinal, 0]]) }),
    )
  })
}
