/** Matching: every response_lid is a left side, its labels are the right sides to choose from. */
import { keyMaker } from './keys.ts'
import type { QtiItem } from './item.ts'
import { withoutKey } from './outcome.ts'
import type { Outcome, QuestionDraft, ToRichText } from './outcome.ts'
import type { Response } from './presentation.ts'
import { rightLiterals } from './scoring.ts'

type Base = Pick<QuestionDraft, 'id' | 'prompt' | 'points'>

/** Right sides are told apart by what they say: some makers number them anew for every left side. */
const rightSides = (responses: readonly Response[], rich: ToRichText) => {
  const keyFor = keyMaker()
  const byText = new Map<string, { id: string; html: string }>()
  for (const label of responses.flatMap((response) => response.labels))
    if (!byText.has(label.html))
      byText.set(label.html, {
        id: keyFor(label.ident, `right-${String(byText.size + 1)}`),
        html: label.html,
      })
  return {
    idOf: (response: Response, ident: string): string | undefined => {
      const html = response.labels.find((label) => label.ident === ident)?.html
      return html === undefined ? undefined : byText.get(html)?.id
    },
    choices: () => [...byText.values()].map(({ id, html }) => ({ id, text: rich(html) })),
  }
}

export const matchingQuestion = (
  base: Base,
  item: QtiItem,
  responses: readonly Response[],
  rich: ToRichText,
): Outcome => {
  const keyFor = keyMaker()
  const right = rightSides(responses, rich)
  const literals = new Map(
    rightLiterals(item.rules)
      .toReversed()
      .map((one) => [one.respondent, one.value]),
  )
  const left = responses.map((response, index) => ({
    id: keyFor(response.ident, `left-${String(index + 1)}`),
    text: rich(response.html),
    match: right.idOf(response, literals.get(response.ident) ?? ''),
  }))
  const pairs = left.flatMap(({ id, match }) => (match === undefined ? [] : [[id, match] as const]))
  if (pairs.length === 0 || pairs.length < left.length) return withoutKey('matching')
  return {
    question: {
      ...base,
      kind: 'matching',
      left: left.map(({ id, text }) => ({ id, text })),
      right: right.choices(),
      correct: Object.fromEntries(pairs),
    },
  }
}
