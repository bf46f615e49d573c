/** The kinds of callout that authors write, by every name they have in GitHub, Pandoc, MyST and the Carpentries. */
import type { Word } from './wording.ts'

export interface CalloutKind {
  /** Goes into the class: `callout-<name>`. */
  readonly name: Word
  /** Closed until asked for. */
  readonly folded: boolean
}

const kind = (name: Word, folded = false): CalloutKind => ({ name, folded })

const KINDS: ReadonlyMap<string, CalloutKind> = new Map([
  ['note', kind('note')],
  ['seealso', kind('info')],
  ['info', kind('info')],
  ['information', kind('info')],
  ['tip', kind('tip')],
  ['important', kind('important')],
  ['attention', kind('important')],
  ['warning', kind('warning')],
  ['caution', kind('caution')],
  ['danger', kind('caution')],
  ['error', kind('caution')],
  ['callout', kind('callout')],
  ['admonition', kind('callout')],
  ['topic', kind('callout')],
  ['example', kind('example')],
  ['definition', kind('definition')],
  ['theorem', kind('theorem')],
  ['lemma', kind('theorem')],
  ['corollary', kind('theorem')],
  ['proposition', kind('theorem')],
  ['proof', kind('proof')],
  ['challenge', kind('exercise')],
  ['exercise', kind('exercise')],
  ['problem', kind('exercise')],
  ['solution', kind('solution', true)],
  ['answer', kind('solution', true)],
  ['hint', kind('hint', true)],
  ['spoiler', kind('spoiler', true)],
  ['details', kind('spoiler', true)],
  ['dropdown', kind('spoiler', true)],
  ['instructor', kind('instructor', true)],
  ['prereq', kind('prerequisites')],
  ['prerequisites', kind('prerequisites')],
  ['objectives', kind('objectives')],
  ['questions', kind('questions')],
  ['keypoints', kind('keypoints')],
  ['discussion', kind('discussion')],
  ['checklist', kind('checklist')],
  ['testimonial', kind('testimonial')],
  ['abstract', kind('summary')],
  ['summary', kind('summary')],
  ['quote', kind('quote')],
])

/** The kind of a name such as `challenge`, `.callout-tip` or `NOTE`; undefined when it is none. */
export const calloutKind = (name: string): CalloutKind | undefined =>
  KINDS.get(
    name
      .toLowerCase()
      .replace(/^\.?(callout-(?=.)|admonition-(?=.))?/, '')
      .replace(/\d+$/, ''),
  )

/** Every class a callout can carry, for the sanitiser's list. */
export const CALLOUT_CLASSES: readonly string[] = [
  ...new Set([...KINDS.values()].map(({ name }) => `callout-${name}`)),
]
