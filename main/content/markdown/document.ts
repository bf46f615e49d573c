/** The whole page around a drawn lesson, for the course's own origin. */
import type { ReadingStyle } from '../../../shared/features/study/frame-protocol.ts'

export interface LessonDocument {
  readonly bodyHtml: string
  readonly title: string
  /** BCP 47; null when unknown. Decides line breaking and fonts of Chinese and Japanese. */
  readonly language: string | null
  /** Origin of the course: `http://<label>.localhost:<port>`. */
  readonly origin: string
  /** How reading looks at first; the app sends changes. */
  readonly style?: ReadingStyle
}

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}
const escape = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => escapes[character] ?? character)

/** `zh` alone leaves a browser to guess the script; the app's own Chinese is the simplified one. */
const tagOf = (language: string | null): string => {
  const tag = language?.trim().replaceAll('_', '-') ?? ''
  if (!/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/.test(tag)) return ''
  return /^zh$/i.test(tag) ? 'zh-Hans' : tag
}

/** @returns a complete HTML document whose only script and styles are the frame's own */
export const lessonDocument = ({ bodyHtml, title, language, origin, style }: LessonDocument): string => {
  const asset = (name: string): string => escape(`${origin}/~carrel/${name}`)
  const lang = tagOf(language)
  const look = style
    ? ` data-theme="${escape(style.theme)}" data-type="${style.serif ? 'serif' : 'sans'}"` +
      ` style="--reading-size: ${style.size}px; --reading-width: ${style.width}ch"` +
      ` data-locale="${escape(style.locale)}"`
    : ''
  return `<!doctype html>
<html${lang ? ` lang="${escape(lang)}"` : ''}${look}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escape(title)}</title>
<link rel="stylesheet" href="${asset('katex.css')}">
<link rel="stylesheet" href="${asset('reader.css')}">
<script type="module" src="${asset('reader.js')}"></script>
</head>
<body>
<main class="lesson">
${bodyHtml}
</main>
</body>
</html>
`
}
