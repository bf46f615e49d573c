/** The pages of the book as XHTML. */
import type { Tongue } from '../narration.ts'
import { chapters, type BookChapter } from './chapters.ts'

export const BOOK = {
  id: 'urn:uuid:5d0e9c5a-4b1f-4f3e-9a8e-7c1d2b3a4f50',
  title: 'A small book of learning · 学习小书',
  modified: '2025-01-01T00:00:00Z',
}

const page = (language: string, title: string, body: string): string =>
  `<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="${language}" xml:lang="${language}">
<head><title>${title}</title><link rel="stylesheet" type="text/css" href="book.css"/></head>
<body>${body}</body>
</html>
`

export const style = `
body { line-height: 1.7; }
h1 { margin: 2em 0 1.2em; font-weight: 600; line-height: 1.25; }
.number { display: block; margin-bottom: .4em; font-size: .6em; letter-spacing: .08em; }
p { margin: 0; text-indent: 1.4em; }
h1 + p, blockquote + p { text-indent: 0; }
:lang(zh) p, p:lang(zh) { text-indent: 2em; text-align: justify; }
:lang(zh) i { font-style: normal; text-decoration: none; }
blockquote { margin: 1.2em 1.6em; font-style: italic; }
:lang(zh) blockquote { font-style: normal; }
blockquote p { text-indent: 0; }
.half { margin-top: 30%; text-align: center; }
.cover { margin: 0; text-align: center; }
.cover img { max-width: 100%; max-height: 100vh; }
`

const short = (tongue: Tongue): string => (tongue === 'en' ? 'en' : 'zh')

/** A file name of the book. */
export const chapterFile = (chapter: BookChapter, tongue: Tongue): string =>
  `${short(tongue)}-${chapter.name}.xhtml`
export const halfFile = (tongue: Tongue): string => `${short(tongue)}.xhtml`

export const halfTitles: Readonly<Record<Tongue, string>> = {
  en: 'A small book of learning',
  'zh-CN': '学习小书',
}

const opening: Readonly<Record<Tongue, string>> = {
  en: 'Six chapters of a few minutes each. The Chinese half tells the same in its own words.',
  'zh-CN': '共六章，每章几分钟。英文部分用自己的话讲了同样的内容。',
}

export const halfPage = (tongue: Tongue): string =>
  page(
    tongue,
    halfTitles[tongue],
    `<div class="half"><h1>${halfTitles[tongue]}</h1><p>${opening[tongue]}</p></div>`,
  )

const numbers: Readonly<Record<Tongue, (index: number) => string>> = {
  en: (index) => `Chapter ${index + 1}`,
  'zh-CN': (index) => `第${'一二三四五六'.charAt(index)}章`,
}

export const chapterPage = (chapter: BookChapter, tongue: Tongue): string => {
  const body = chapter.paragraphs[tongue]
    .map((words) =>
      words.startsWith('> ') ? `<blockquote><p>${words.slice(2)}</p></blockquote>` : `<p>${words}</p>`,
    )
    .join('\n')
  const number = numbers[tongue](chapters.indexOf(chapter))
  return page(
    tongue,
    chapter.title[tongue],
    `<section epub:type="chapter"><h1><span class="number">${number}</span>${chapter.title[tongue]}</h1>\n${body}</section>`,
  )
}

export const coverPage = page(
  'en',
  'Cover',
  `<div class="cover" epub:type="cover"><img src="cover.png" alt="${BOOK.title}"/></div>`,
)

export const colophonPage = page(
  'en',
  'Colophon',
  `<section><h1>About this book</h1>
<p>Written for Carrel and given away with it, under the Creative Commons Attribution 4.0 licence.</p>
<p lang="zh-CN">为书阁而写，随书阁赠送，以“知识共享署名 4.0”许可发布。</p>
<h1>Sources</h1>
<p>Francis Bacon, <i>Novum Organum</i>, II.26 (1620). Hermann Ebbinghaus, <i>Über das Gedächtnis</i> (1885). Arthur Gates, “Recitation as a factor in memorizing”, <i>Archives of Psychology</i> 40 (1917). Sebastian Leitner, <i>So lernt man lernen</i> (1972). Jaap Murre and Joeri Dros, “Replication and analysis of Ebbinghaus’ forgetting curve”, <i>PLoS ONE</i> 10 (2015). <i>Analects</i> 1.1 and 2.11. <i>Record of Learning</i> (<span lang="zh">学记</span>), in the <i>Book of Rites</i>. Seneca, <i>Letters to Lucilius</i> 7.8. The translations are our own.</p></section>`,
)
