/** What a PDF is, made of what it says: titles that programs leave behind are worse than the file's own name. */
import { canonicalLanguage } from '../language-tag.ts'
import type { RawFacts } from './protocol.ts'
import { readXmp } from './xmp.ts'

export interface PdfFacts {
  /** Null where the document has none worth showing. */
  readonly title: string | null
  readonly authors: readonly string[]
  /** BCP 47. */
  readonly language: string | null
  readonly description: string | null
  /** 0 where the document was too large to look into. */
  readonly pages: number
  /** Counted over at most 300 pages and scaled up. */
  readonly words: number
  /** Kept by the program that wrote it from one version to the next; null where there is no such thing. */
  readonly documentId: string | null
  readonly scripted: boolean
}

export const unknownFacts: PdfFacts = {
  title: null,
  authors: [],
  language: null,
  description: null,
  pages: 0,
  words: 0,
  documentId: null,
  scripted: false,
}

const longestTitle = 300
const longestDescription = 4000

const oneLine = (text: string): string => text.replace(/[\u0000-\u001f\u007f-\u009f\s]+/g, ' ').trim()

const placeholders =
  /^(untitled|no title|title|document|slide|powerpoint presentation|presentation|anonymous|\(anonymous\)|无标题|未命名|标题|文档|演示文稿|幻灯片|新建.*文档)\s*[\d.-]*$/i
/** What a program took from its own file: `Microsoft Word - thesis_final3.docx`, `slides.dvi`. */
const fileNames =
  /^microsoft (word|powerpoint|excel)\b|\.(docx?|pptx?|xlsx?|odt|odp|rtf|indd|qxd|dvi|tex|pdf|wps|pages|key|html?|eps|ps)$/i

const titleOf = (candidates: readonly string[]): string | null => {
  for (const candidate of candidates) {
    const title = oneLine(candidate)
    const isUsable =
      title !== '' && !title.includes('\ufffd') && !placeholders.test(title) && !fileNames.test(title)
    if (isUsable) return title.slice(0, longestTitle)
  }
  return null
}

/** Account names of a computer, not of a person. */
const nobody =
  /^(user|users?\d*|admin(istrator)?|unknown|anonymous|owner|microsoft( office)? user|windows user|微软用户|用户|hp|lenovo|dell|asus|acer|pc)$/i

const authorsOf = (listed: readonly string[], author: string): string[] => {
  const names = listed.length > 0 ? listed : author.split(/[;；]/)
  return [
    ...new Set(
      names.map(oneLine).filter((name) => name !== '' && !name.includes('\ufffd') && !nobody.test(name)),
    ),
  ]
}

/**
 * Adobe's programs keep `xmp.did:` and `adobe:docid:` for as long as a document lives. Word and Ghostscript write a
 * fresh `uuid:` with every export, which says nothing about being the same document.
 */
const lastingId = /^(xmp\.did:|adobe:docid:)/i

export const describePdf = (raw: RawFacts): PdfFacts => {
  const xmp = readXmp(raw.xmp)
  return {
    title: titleOf([xmp.title, raw.title]),
    authors: authorsOf(xmp.authors, raw.author),
    language: canonicalLanguage(raw.language) ?? canonicalLanguage(xmp.language),
    description: oneLine(xmp.description || raw.subject).slice(0, longestDescription) || null,
    pages: raw.pages,
    words: raw.words,
    documentId: lastingId.test(xmp.documentId) ? xmp.documentId : null,
    scripted: raw.scripted,
  }
}
