/** Text with blanks: lists to choose from, words to type, in the makers' three ways of writing them. */
import { plainText } from '../../../../shared/features/rich-text/model.ts'
import type { RichText } from '../../../../shared/features/rich-text/model.ts'
import { cutAtBlanks } from './cloze-parts.ts'
import type { Literal } from './conditions.ts'
import { keyMaker } from './keys.ts'
import type { QtiItem } from './item.ts'
import { withoutKey } from './outcome.ts'
import type { Outcome, QuestionDraft, ToRichText } from './outcome.ts'
import type { Response, Segment } from './presentation.ts'
import { rightLiterals } from './scoring.ts'
import { acceptedText } from './written.ts'

type Base = Pick<QuestionDraft, 'id' | 'prompt' | 'points'>
type Blank = Extract<QuestionDraft, { kind: 'cloze' }>['blanks'][number]

/** Marks a blank by its place; from the private use area, so that no text has it. */
const placeToken = (index: number): string => `\ue000${String(index)}\ue001`

/** Canvas names a blank in the text, `[colour]`, and repeats the name in the response. */
const nameToken = (response: Response, rich: ToRichText): string => {
  const name = plainText(rich(response.html)).trim() || response.ident.replace(/^response_/, '')
  return `[${name}]`
}

interface Place {
  readonly token: string
  readonly response: Response
}

/** Prompt with a token for each blank, by name where the text has the name, else where the response stands. */
const marked = (segments: readonly Segment[], rich: ToRichText): { text: RichText; places: Place[] } => {
  const prompt = plainText(rich(segments.map((one) => ('html' in one ? one.html : '')).join(' ')))
  const places: Place[] = []
  const html = segments.map((segment) => {
    if ('html' in segment) return segment.html
    const named = nameToken(segment.response, rich)
    const inText = prompt.includes(named)
    const token = inText ? named : placeToken(places.length)
    places.push({ token, response: segment.response })
    return inText ? '' : `${segment.response.html} ${token} `
  })
  return { text: rich(html.join('')), places }
}

/** A blank with a closed list: what the rules name is right. */
const dropdown = (
  id: string,
  response: Response,
  literals: readonly Literal[],
  rich: ToRichText,
): Blank | null => {
  const options = response.labels.map((label) => ({
    ident: label.ident,
    text: plainText(rich(label.html)).trim(),
  }))
  const right = new Set(literals.map((literal) => literal.value))
  const accept = [...new Set(options.filter(({ ident }) => right.has(ident)).map(({ text }) => text))]
  const shown = [...new Set(options.map(({ text }) => text))].filter((text) => text !== '')
  return accept.length === 0 ? null : { id, accept, caseSensitive: true, options: shown }
}

/** A blank to type in. With labels, all of them are right (Canvas writes accepted words as choices). */
const typed = (
  id: string,
  response: Response,
  literals: readonly Literal[],
  rich: ToRichText,
): Blank | null => {
  const words = response.labels
    .map((label) => plainText(rich(label.html)).trim())
    .filter((word) => word !== '')
  const accepted = words.length > 0 ? { accept: [...new Set(words)] } : acceptedText(literals)
  return accepted.accept.length === 0 ? null : { id, ...accepted }
}

/** @param list whether responses with labels are lists to choose from, or accepted words */
export const clozeQuestion = (base: Base, item: QtiItem, list: boolean, rich: ToRichText): Outcome => {
  const keyFor = keyMaker()
  const literals = rightLiterals(item.rules)
  const { text, places } = marked(item.segments, rich)
  const { parts, found } = cutAtBlanks(
    text,
    places.map((place) => place.token),
  )
  const blanks = found.map((token, index) => {
    const response = places.find((place) => place.token === token)?.response
    if (!response) return null
    const id = keyFor(response.ident, `blank-${String(index + 1)}`)
    const own = literals.filter((literal) => literal.respondent === response.ident)
    return list && response.labels.length > 0
      ? dropdown(id, response, own, rich)
      : typed(id, response, own, rich)
  })
  const keyed = blanks.filter((blank) => blank !== null)
  if (keyed.length === 0 || keyed.length < places.length) return withoutKey('cloze')
  return { question: { ...base, prompt: [], kind: 'cloze', parts, blanks: keyed } }
}
