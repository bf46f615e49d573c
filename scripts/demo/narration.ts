/** What is said: line by line in both languages, so that either can be spoken and both can be captions. */

export type Tongue = 'en' | 'zh-CN'
export const tongues: readonly Tongue[] = ['en', 'zh-CN']

export type Words = Readonly<Record<Tongue, string>>

export interface Line {
  readonly words: Words
  /** Where the eye reads other words than the voice says (years, figures). */
  readonly spoken?: Partial<Words>
}

export interface Chapter {
  readonly title: Words
  readonly lines: readonly Line[]
}

/** A line in both languages. */
export const line = (en: string, zh: string, spoken?: Partial<Words>): Line => ({
  words: { en, 'zh-CN': zh },
  ...(spoken && { spoken }),
})

/** When a line is heard, seconds from the start. */
export interface Timed {
  readonly chapter: number
  readonly line: Line
  readonly start: number
  readonly end: number
}
