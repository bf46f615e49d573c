/** RFC 4180, with columns that Readwise-like programs know. A cell that a spreadsheet would compute is kept from it. */
import { stringify } from 'csv-stringify/sync'
import type { ExportedFile } from '../../../../shared/features/annotations/transfer.ts'
import { linkTo, quoted, whereIn, type Exported } from './exported.ts'

export const toCsv = (items: readonly Exported[]): ExportedFile[] => [
  {
    name: 'notes.csv',
    mediaType: 'text/csv',
    text: stringify(
      items.map((item) => ({
        Highlight: quoted(item),
        Note: item.noteText,
        Title: item.courseTitle,
        Lesson: item.lessonTitle ?? '',
        Location: whereIn(item),
        Color: item.color,
        Kind: item.kind,
        Tags: item.tags.join(', '),
        'Highlighted at': new Date(item.createdAt).toISOString(),
        URL: linkTo(item),
      })),
      { header: true, bom: true, record_delimiter: 'windows', escape_formulas: true },
    ),
  },
]
