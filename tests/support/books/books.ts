/** Books of every kind of writing the reader promises, with enough text for several pages. */
import type { BookSpec, ChapterSpec } from './epub.ts'

const paragraphs = (sentences: readonly string[], count: number, className = ''): string =>
  Array.from({ length: count }, (_, index) => {
    const text = Array.from(
      { length: 5 },
      (__, part) => sentences[(index * 3 + part) % sentences.length] ?? '',
    )
    return `<p${className ? ` class="${className}"` : ''}>${text.join(' ')}</p>`
  }).join('\n')

const chapters = (titles: readonly string[], sentences: readonly string[], count: number): ChapterSpec[] =>
  titles.map((title) => ({ title, body: `<h1>${title}</h1>\n${paragraphs(sentences, count)}` }))

const ENGLISH = [
  'The desk stood by the window, and the window looked out on nothing but weather.',
  'A reader keeps her place with a ribbon, a thumb, or a very good memory.',
  'Nobody remembers the whole of a book; everybody remembers one page of it.',
  'The margins were wide, and somebody long ago had filled them with careful doubts.',
  'Rain is good for reading, and so are trains, and so is being asked to do something else.',
  'What is written slowly is best read slowly, with a cup of something going cold.',
]
const JAPANESE = [
  '吾輩は猫である。名前はまだ無い。',
  'どこで生れたかとんと見当がつかぬ。',
  '何でも薄暗いじめじめした所でニャーニャー泣いていた事だけは記憶している。',
  '吾輩はここで始めて人間というものを見た。',
  'しかもあとで聞くとそれは書生という人間中で一番獰悪な種族であったそうだ。',
]
const ARABIC = [
  'كان المكتب قريبًا من النافذة، وكانت النافذة تطل على المطر.',
  'القراءة رحلة لا تحتاج إلى حقيبة.',
  'من يقرأ كتابًا يعيش حياة أخرى بين دفتيه.',
  'وضع القارئ شريطًا أحمر بين الصفحات ثم نام.',
]
const CHINESE = [
  '书桌临窗，窗外只有天气。',
  '读书的人用丝带、拇指，或者一副好记性记住自己读到哪里。',
  '没有人记得住整本书，人人都记得住其中一页。',
  '页边很宽，很久以前有人在上面写满了小心翼翼的疑问。',
]

/** Plain English with a note, links, and a word that ends a chapter. */
export const englishBook: BookSpec = {
  title: 'The Quiet Desk',
  language: 'en',
  css: 'body { margin: 5%; background: #fff; color: #222 } h1 { font-size: 1.6em } .aside { color: #a00 }',
  chapters: [
    {
      title: 'Rain',
      body: `<h1>Rain</h1><p id="first">It began with rain<a epub:type="noteref" href="#note-1">1</a>, and
        <a href="chapter-3.xhtml#end">the end</a> was far away. See <a href="https://example.org/rain">the weather</a>.</p>
        ${paragraphs(ENGLISH, 30)}
        <aside epub:type="footnote" id="note-1"><p>Rain is water that has changed its mind.</p></aside>`,
    },
    ...chapters(['Trains'], ENGLISH, 24),
    {
      title: 'The End',
      body: `<h1>The End</h1>${paragraphs(ENGLISH, 8)}<p id="end">And the last word is quincunx</p>`,
    },
  ],
}

export const verticalJapaneseBook: BookSpec = {
  title: '吾輩は猫である',
  language: 'ja',
  direction: 'rtl',
  css: 'html { writing-mode: vertical-rl; -epub-writing-mode: vertical-rl } h1 { font-size: 1.5em }',
  chapters: chapters(['第一章', '第二章'], JAPANESE, 30),
}

export const arabicBook: BookSpec = {
  title: 'المكتب الهادئ',
  language: 'ar',
  direction: 'rtl',
  chapters: chapters(['المطر', 'القطار'], ARABIC, 30),
}

export const chineseBook: BookSpec = {
  title: '安静的书桌',
  language: 'zh-CN',
  chapters: chapters(['雨', '火车', '尾声'], CHINESE, 30),
}

/** As books were made before 2011: version 2, an NCX for its contents. */
export const olderBook: BookSpec = {
  title: 'An Older Book',
  language: 'en',
  version: 2,
  chapters: chapters(['First', 'Second'], ENGLISH, 16),
}

const page = (title: string, colour: string): ChapterSpec => ({
  title,
  head: '<meta name="viewport" content="width=600, height=800"/>',
  body: `<div style="width:600px;height:800px;background:${colour}"><h1 style="margin:0;padding:40px">${title}</h1></div>`,
})

export const fixedBook: BookSpec = {
  title: 'A Picture Book',
  language: 'en',
  fixedLayout: true,
  css: 'html, body { margin: 0 }',
  chapters: [page('Cover', '#d64'), page('Sea', '#46d'), page('Wood', '#4a6'), page('Night', '#224')],
}
