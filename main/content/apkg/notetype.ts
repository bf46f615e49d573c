/** What Anki calls a notetype: its fields and templates, told the same way for old and new collections. */
import { z } from 'zod'
import { fieldsOf } from './media-list.ts'

export interface Notetype {
  readonly isCloze: boolean
  readonly fields: readonly string[]
  /** Question and answer sides, as `{{Field}}` templates, by ordinal. */
  readonly templates: readonly { readonly question: string; readonly answer: string }[]
}

const Model = z.object({
  type: z.number().optional(),
  flds: z.array(z.object({ name: z.string(), ord: z.number().optional() })),
  tmpls: z.array(z.object({ qfmt: z.string(), afmt: z.string(), ord: z.number().nullish() })),
})

/** Notetypes of `col.models`, schema 11. @throws ZodError | SyntaxError */
export const legacyNotetypes = (models: string): Map<string, Notetype> =>
  new Map(
    Object.entries(z.record(z.string(), Model).parse(JSON.parse(models))).map(([id, model]) => [
      id,
      {
        isCloze: model.type === 1,
        fields: [...model.flds].sort((a, b) => (a.ord ?? 0) - (b.ord ?? 0)).map((field) => field.name),
        templates: [...model.tmpls]
          .sort((a, b) => (a.ord ?? 0) - (b.ord ?? 0))
          .map(({ qfmt, afmt }) => ({ question: qfmt, answer: afmt })),
      },
    ]),
  )

/** Whether a notetype's `config` message (schema 15 on) says cloze: field 1, kind, is 1. */
export const isClozeConfig = (config: Uint8Array): boolean => {
  for (const { field, value } of fieldsOf(config)) if (field === 1) return value === 1
  return false
}

/** The sides in a template's `config` message: fields 1 and 2. */
export const templateSides = (config: Uint8Array): { question: string; answer: string } => {
  const sides = { question: '', answer: '' }
  for (const { field, value } of fieldsOf(config)) {
    if (typeof value === 'number') continue
    if (field === 1) sides.question = Buffer.from(value).toString('utf8')
    if (field === 2) sides.answer = Buffer.from(value).toString('utf8')
  }
  return sides
}

/** The fields a template shows, in order, without filters and conditions. */
export const shownFields = (template: string, fields: readonly string[]): string[] => {
  const names = [...template.matchAll(/\{\{([^#^/!{}][^{}]*)\}\}/g)].map(([, inner = '']) =>
    (inner.split(':').at(-1) ?? '').trim(),
  )
  return [...new Set(names)].filter((name) => fields.includes(name))
}
