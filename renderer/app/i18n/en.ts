import { stringsOf } from './strings-of.ts'

export const strings = stringsOf(
  import.meta.glob<Readonly<Record<string, string>>>('./en/*.json', { eager: true, import: 'default' }),
)
