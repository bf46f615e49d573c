/** One page with everything, to read or to print. No script, no address but links back into Carrel. */
import type { ExportedFile } from '../../../../shared/features/annotations/transfer.ts'
import { byCourse, linkTo, quoted, whereIn, type Exported } from './exported.ts'

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}
const escape = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => escapes[character] ?? character)

const STYLE = `body{font:1rem/1.6 Georgia,"Noto Serif CJK SC",serif;max-width:42rem;margin:2rem auto;padding:0 1rem}
blockquote{margin:0;padding-left:1rem;border-left:.25rem solid}article{margin:1.5rem 0;break-inside:avoid}
.yellow{border-color:#e0b400}.green{border-color:#3f9142}.blue{border-color:#2f6fb0}.pink{border-color:#c2487d}
footer{font-size:.85rem;color:#555}.note{white-space:pre-wrap}`

const entry = (item: Exported): string => {
  const quote = quoted(item)
  const tags = item.tags.map((tag) => ` <span>#${escape(tag)}</span>`).join('')
  return `<article>
${quote === '' ? '' : `<blockquote class="${item.color}">${escape(quote)}</blockquote>`}
${item.noteText === '' ? '' : `<p class="note">${escape(item.noteText)}</p>`}
<footer>${escape(whereIn(item))} <a href="${escape(linkTo(item))}">Carrel</a>${tags}</footer>
</article>`
}

const oneCourse = (items: readonly Exported[]): string =>
  `<section><h1>${escape(items[0]?.courseTitle ?? '')}</h1>\n${[
    ...Map.groupBy(items, ({ lessonId }) => lessonId).values(),
  ]
    .map((of) => `<h2>${escape(of[0]?.lessonTitle ?? '…')}</h2>\n${of.map(entry).join('\n')}`)
    .join('\n')}</section>`

export const toHtml = (items: readonly Exported[]): ExportedFile[] => [
  {
    name: 'notes.html',
    mediaType: 'text/html',
    text: `<!doctype html>
<html>
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Notes</title><style>${STYLE}</style></head>
<body>
${byCourse(items)
  .map(([, of]) => oneCourse(of))
  .join('\n')}
</body>
</html>
`,
  },
]
