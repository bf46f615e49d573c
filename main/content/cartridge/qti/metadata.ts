/** The labelled fields that QTI documents carry: profile, type of question, points, attempts. */
import { attribute, childOf, childrenOf, descendantsOf, textOf } from '../xml.ts'
import type { XmlElement } from '../xml.ts'

export type Fields = ReadonlyMap<string, string>

/**
 * Fields of an assessment, a bank, a section or an item, keyed by lower-case label: `<qtimetadatafield>` pairs and the
 * older `<qmd_…>` elements.
 */
export const fieldsOf = (element: XmlElement): Fields => {
  const holders = [element, ...childrenOf(element, 'itemmetadata')]
  const pairs = holders
    .flatMap((holder) => childrenOf(holder, 'qtimetadata'))
    .flatMap((metadata) => descendantsOf(metadata, ['qtimetadatafield']))
    .map((field): [string, string] => [
      textOf(childOf(field, 'fieldlabel')).toLowerCase(),
      textOf(childOf(field, 'fieldentry')),
    ])
  const old = holders
    .flatMap((holder) => childrenOf(holder))
    .filter((child) => child.name.startsWith('qmd_'))
    .map((child): [string, string] => [child.name, textOf(child)])
  return new Map([...old, ...pairs])
}

/** A positive number from the first of `labels` that has one. */
export const positiveField = (fields: Fields, ...labels: readonly string[]): number | null => {
  const value = labels
    .map((label) => Number(fields.get(label) ?? ''))
    .find((n) => n > 0 && Number.isFinite(n))
  return value ?? null
}

/** What kind of question an item says it is. */
export type DeclaredKind =
  | 'single'
  | 'multiple'
  | 'text'
  | 'number'
  | 'essay'
  | 'matching'
  | 'ordering'
  | 'dropdowns'
  | 'blanks'
  | 'text-only'
  | 'unusable'

/** Canvas `question_type`, the profile's `cc_profile`, and the words other makers put in `qmd_*type`. */
const kinds: readonly (readonly [RegExp, DeclaredKind])[] = [
  [/^text_only_question$|^statement$/, 'text-only'],
  [/^calculated|^formula|arithmetic|significant|file_upload|hot ?spot|likert|categori/, 'unusable'],
  [/^multiple_dropdowns/, 'dropdowns'],
  [/^fill_in_multiple_blanks|multi-short/, 'blanks'],
  [/multiple_answers|multiple_response|multiple response|multi-select|multiple answer/, 'multiple'],
  [/multiple_choice|multiple choice|true_false|true\/false|^logical identifier$/, 'single'],
  [/^numerical|^numeric/, 'number'],
  [/^essay|\.essay\.|long answer/, 'essay'],
  [/^matching/, 'matching'],
  [/^ordering|^order\b/, 'ordering'],
  [/^short_answer|\.fib\.|pattern_match|fib-string|fill in the blank|^short answer$/, 'text'],
]

/** The type in its maker's words, for people to read. */
export const typeWord = (fields: Fields): string =>
  fields.get('question_type') ??
  fields.get('cc_profile') ??
  fields.get('qmd_itemtype') ??
  fields.get('qmd_questiontype') ??
  ''

/** Null when nothing, or nothing known, is declared: the structure decides then. */
export const declaredKind = (fields: Fields): DeclaredKind | null => {
  const word = typeWord(fields).toLowerCase()
  return kinds.find(([pattern]) => pattern.test(word))?.[1] ?? null
}

/** `Yes`, `true`, `1`. */
export const isYes = (element: XmlElement | undefined, name: string): boolean =>
  /^(?:yes|true|1)$/i.test(attribute(element, name))
