/** How a chapter looks: the reading style as two style sheets, one before the book's own and one after. */
import type { ReadingStyle } from '../../../shared/features/study/frame-protocol.ts'

/** The colours and fonts of book.html (reader/css/paper.css) with their values, for documents that can't see them. */
export interface Paper {
  readonly paper: string
  readonly ink: string
  readonly inkSoft: string
  readonly line: string
  readonly accent: string
  readonly well: string
  readonly serif: string
  readonly sans: string
  readonly mono: string
  /** `@font-face` rules with absolute addresses. */
  readonly fontFaces: string
}

const absoluteFontFaces = (sheet: CSSStyleSheet): string[] =>
  [...sheet.cssRules].flatMap((rule) => {
    if (rule instanceof CSSImportRule && rule.styleSheet) return absoluteFontFaces(rule.styleSheet)
    if (!(rule instanceof CSSFontFaceRule)) return []
    const base = sheet.href ?? document.baseURI
    return rule.cssText.replace(
      /url\("([^"]+)"\)/g,
      (_, address: string) => `url("${new URL(address, base).href}")`,
    )
  })

/** Reads the paper from the page around the chapters, after its theme is set. */
export const paperOf = (page: Document): Paper => {
  const style = getComputedStyle(page.documentElement)
  const value = (name: string) => style.getPropertyValue(`--${name}`).trim()
  return {
    paper: value('paper'),
    ink: value('ink'),
    inkSoft: value('ink-2'),
    line: value('line-strong'),
    accent: value('accent'),
    well: value('well'),
    serif: value('font-serif'),
    sans: value('font-sans'),
    mono: value('font-mono'),
    fontFaces: [...page.styleSheets].flatMap(absoluteFontFaces).join('\n'),
  }
}

/** Defaults a book may change. */
const before = (style: ReadingStyle, paper: Paper): string => `
${paper.fontFaces}
@namespace epub "http://www.idpf.org/2007/ops";
html {
  font-family: ${style.serif ? paper.serif : paper.sans};
  line-height: 1.6;
  hanging-punctuation: first allow-end;
  text-rendering: optimizeLegibility;
  font-kerning: normal;
}
html:lang(zh), html:lang(ja), html:lang(ko) { line-height: 1.8; text-autospace: normal; text-spacing-trim: trim-start; line-break: strict; }
p, li, blockquote, dd { hyphens: auto; hyphenate-limit-chars: 7 3 3; orphans: 2; widows: 2; }
h1, h2, h3, h4, h5, h6 { line-height: 1.25; hyphens: manual; text-wrap: balance; break-after: avoid; }
a { color: ${paper.accent}; text-underline-offset: .15em; }
pre, code, kbd, samp { font-family: ${paper.mono}; font-size: .9em; }
img, svg, video { border-radius: 2px; }
hr { border: 0; border-top: 1px solid ${paper.line}; width: 5em; margin: 2em auto; }
aside[epub|type~="endnote"], aside[epub|type~="footnote"], aside[epub|type~="note"], aside[epub|type~="rearnote"] { display: none; }
`

/** A book's own colours are made for white paper: on another paper, ours win. Pictures stay as they are. */
const onColouredPaper = (style: ReadingStyle, paper: Paper): string => `
body, body *:not(a, a *, img, svg, svg *, video, mark) {
  color: inherit !important;
  background-color: transparent !important;
  border-color: currentColor;
}
a:any-link, a:any-link * { color: ${paper.accent} !important; background-color: transparent !important; }
${style.theme === 'dark' ? 'img:not([src$=".svg"]), video { filter: brightness(.88); }' : ''}
`

/** Families of {@link Paper.fontFaces}. */
export const OUR_FACES = ['Inter Variable', 'Literata Variable'] as const

const readingFace = (paper: Paper): string => `
html:not([data-own-typeface]) body { font-family: ${paper.serif} !important; }
`

const ownFont = (paper: Paper): string => `
body, body *:not(code, pre, kbd, samp, code *, pre *, svg, svg *, math, math *) { font-family: ${paper.sans} !important; }
`

/** What the learner chose, which wins over the book. */
const after = (style: ReadingStyle, paper: Paper): string => `
html {
  --theme-bg-color: ${paper.paper};
  color-scheme: ${style.theme === 'dark' ? 'dark' : 'light'};
  color: ${paper.ink} !important;
  font-size: ${String(style.size)}px !important;
}
body { font-size: 1rem !important; ${style.theme === 'light' ? '' : `color: ${paper.ink} !important;`} }
pre { white-space: pre-wrap !important; overflow-wrap: anywhere; }
a:any-link { cursor: pointer; }
:focus-visible { outline: 2px solid ${paper.accent}; outline-offset: 3px; border-radius: 3px; }
::selection { background: color-mix(in srgb, ${paper.accent} 28%, transparent); }
${style.theme === 'light' ? '' : onColouredPaper(style, paper)}
${style.serif ? readingFace(paper) : ownFont(paper)}
`

/** The pair foliate's paginator takes: before the book's styles, and after them. */
export const chapterStyles = (style: ReadingStyle, paper: Paper): [string, string] => [
  before(style, paper),
  after(style, paper),
]
