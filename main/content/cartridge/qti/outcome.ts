/** What becomes of one item. */
import type { Question } from '../../../../shared/features/quizzes/model.ts'
import type { UnsupportedReason } from '../../../../shared/features/library/model.ts'
import type { RichText } from '../../../../shared/features/rich-text/model.ts'
import type { z } from 'zod'

/** A question before its defaults are filled in. */
export type QuestionDraft = z.input<typeof Question>

export type Outcome =
  | {
      readonly question: QuestionDraft
      /** Identifiers of the right choices. */ readonly right?: readonly string[]
    }
  | { readonly refused: UnsupportedReason; readonly detail: string }

/** HTML of the cartridge → formatted text, pictures found. */
export type ToRichText = (html: string) => RichText

/** Why an item that is understood cannot be asked. */
export const withoutKey = (kind: string): Outcome => ({
  refused: 'question-kind',
  detail: `${kind}: no right answer given`,
})
