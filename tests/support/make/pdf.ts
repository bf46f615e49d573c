/** PDFs written object by object, small enough to read. */
import { deflateSync } from 'node:zlib'

export interface PdfRecipe {
  /** Text of each page, in a standard Latin font. */
  readonly pages: readonly string[]
  /** Text of further pages in a Chinese font that is not embedded, by way of a predefined character map. */
  readonly chinesePages?: readonly string[]
  /** Entries of the information dictionary, as PDF source: `/Title (A)`. */
  readonly info?: string
  readonly xmp?: string
  /** Further entries of the catalogue: `/Lang (en)`. */
  readonly catalog?: string
  /** Further entries of the trailer. */
  readonly trailer?: string
  /** Content streams instead of those made from `pages`, already encoded, with their dictionary entries. */
  readonly rawContents?: readonly { readonly entries: string; readonly bytes: Buffer }[]
}

const escape = (text: string): string => text.replace(/[\\()]/g, (c) => `\\${c}`)

const latin = (text: string): string =>
  `BT /F1 12 Tf 14 TL 50 700 Td ${text
    .split('\n')
    .map((line) => `(${escape(line)}) Tj T*`)
    .join(' ')} ET`

const chinese = (text: string): string => {
  const hex = Array.from(text, (c) => c.charCodeAt(0).toString(16).padStart(4, '0')).join('')
  return `BT /F2 12 Tf 50 700 Td <${hex}> Tj ET`
}

const stream = (entries: string, bytes: Buffer): Buffer =>
  Buffer.concat([
    Buffer.from(`<< ${entries} /Length ${bytes.length} >>\nstream\n`, 'latin1'),
    bytes,
    Buffer.from('\nendstream', 'latin1'),
  ])

const objectsOf = (recipe: PdfRecipe): Buffer[] => {
  const contents =
    recipe.rawContents ??
    [...recipe.pages.map(latin), ...(recipe.chinesePages ?? []).map(chinese)].map((text) => ({
      entries: '/Filter /FlateDecode',
      bytes: deflateSync(Buffer.from(text, 'latin1')),
    }))
  const firstPage = 8
  const kids = contents.map((_, i) => `${firstPage + 2 * i} 0 R`).join(' ')
  const fixed = [
    `<< /Type /Catalog /Pages 2 0 R ${recipe.xmp === undefined ? '' : '/Metadata 4 0 R'} ${recipe.catalog ?? ''} >>`,
    `<< /Type /Pages /Kids [${kids}] /Count ${contents.length} >>`,
    `<< ${recipe.info ?? ''} >>`,
  ].map((text) => Buffer.from(text, 'latin1'))
  const fonts = [
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    '<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [7 0 R] >>',
    '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 4 >> >>',
  ].map((text) => Buffer.from(text, 'latin1'))
  const pages = contents.flatMap(({ entries, bytes }, i) => [
    Buffer.from(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Resources << /Font << /F1 5 0 R /F2 6 0 R >> >> /Contents ${firstPage + 2 * i + 1} 0 R >>`,
    ),
    stream(entries, bytes),
  ])
  return [
    ...fixed,
    stream('/Type /Metadata /Subtype /XML', Buffer.from(recipe.xmp ?? '')),
    ...fonts,
    ...pages,
  ]
}

/** The bytes of a PDF 1.4. */
export const makePdf = (recipe: PdfRecipe): Buffer => {
  const parts: Buffer[] = [Buffer.from('%PDF-1.4\n%\xe2\xe3\xcf\xd3\n', 'latin1')]
  const offsets: number[] = []
  let at = parts[0]?.length ?? 0
  objectsOf(recipe).forEach((object, i) => {
    const bytes = Buffer.concat([Buffer.from(`${i + 1} 0 obj\n`), object, Buffer.from('\nendobj\n')])
    offsets.push(at)
    parts.push(bytes)
    at += bytes.length
  })
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  const size = offsets.length + 1
  parts.push(
    Buffer.from(
      `xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<< /Size ${size} /Root 1 0 R /Info 3 0 R ${recipe.trailer ?? ''} >>\nstartxref\n${at}\n%%EOF\n`,
    ),
  )
  return Buffer.concat(parts)
}

/** What locks a document with a password nobody here knows. */
export const passwordTrailer = `/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <${'41'.repeat(32)}> /U <${'42'.repeat(32)}> >> /ID [<${'00'.repeat(16)}> <${'00'.repeat(16)}>]`
