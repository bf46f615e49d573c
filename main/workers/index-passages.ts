/** Gathers small pieces (paragraphs, cues) into passages of a size worth finding, each piece with its mark. */
import type { LessonId } from '../../shared/kernel/brand.ts'
import type { HitKind, Place } from '../../shared/features/search/model.ts'
import { indexWords } from '../features/search/words.ts'
import type { ReadPassage } from './index-protocol.ts'

type Mark = number | string | Place

export interface Piece {
  readonly text: string
  readonly mark: Mark
}

interface Belongs {
  readonly kind: HitKind
  readonly lessonId: LessonId | null
  readonly title: string
}

/** UTF-16 units; about half a minute of talk or a few paragraphs. */
const ROOM = 700
/** A single piece longer than this is cut. */
const LONGEST = 8000

/**
 * @param named words the first passage answers to besides its own: the lesson's title
 */
export const passage = (
  { kind, lessonId, title }: Belongs,
  text: string,
  marks: [number, Mark][],
  named = '',
): ReadPassage => {
  const name = indexWords(named)
  const body = indexWords(text)
  return {
    kind,
    lessonId,
    title,
    text,
    marks,
    words: { title: name.words, text: body.words, stems: `${name.stems} ${body.stems}`.trim() },
  }
}

const cut = ({ text, mark }: Piece): Piece[] => {
  if (text.length <= LONGEST) return [{ text, mark }]
  const pieces: Piece[] = []
  for (let at = 0; at < text.length; at += LONGEST) pieces.push({ text: text.slice(at, at + LONGEST), mark })
  return pieces
}

/** Passages of pieces in order; none for no words. */
export const gather = (belongs: Belongs, pieces: Iterable<Piece>): ReadPassage[] => {
  const passages: ReadPassage[] = []
  let text = ''
  let marks: [number, Mark][] = []
  const close = (): void => {
    if (text !== '') passages.push(passage(belongs, text, marks))
    text = ''
    marks = []
  }
  for (const whole of pieces) {
    for (const piece of cut({ ...whole, text: whole.text.normalize('NFC').trim() })) {
      if (piece.text === '') continue
      if (text !== '' && text.length + piece.text.length > ROOM) close()
      const offset = text === '' ? 0 : text.length + 1
      text = text === '' ? piece.text : `${text}\n${piece.text}`
      const before = marks.at(-1)
      if (before?.[1] !== piece.mark) marks.push([offset, piece.mark])
    }
  }
  close()
  return passages
}
