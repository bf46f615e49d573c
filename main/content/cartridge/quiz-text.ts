/** The HTML of questions as rich text, with the pictures of the cartridge. */
import { createHash } from 'node:crypto'
import { CoursePath } from '../../../shared/kernel/brand.ts'
import type { FilePlan } from '../plan.ts'
import { richTextFromHtml } from '../rich-text/html.ts'
import { refuse } from './context.ts'
import type { Cartridge } from './context.ts'
import type { ToRichText } from './qti/outcome.ts'

const extensions: Readonly<Record<string, string>> = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/gif': 'gif',
  'image/webp': 'webp',
  'image/svg+xml': 'svg',
}

/** Largest picture taken out of a question's text, characters of base64. */
const PICTURE_LIMIT = 16 * 1024 * 1024

export interface QuizTexts {
  /** @param path the file whose text it is: its addresses are relative to that */
  richFor(path: CoursePath): ToRichText
  /** Pictures that were written into the text itself. */
  readonly pictures: ReadonlyMap<CoursePath, FilePlan>
}

export const createQuizTexts = (cartridge: Cartridge): QuizTexts => {
  const pictures = new Map<CoursePath, FilePlan>()

  /** Rich text shows files of the course only: a picture inside the text becomes one, named by its content. */
  const takeOut = (src: string): CoursePath | null => {
    if (src.length > PICTURE_LIMIT) return null
    const [, mediaType = '', data = ''] = /^data:(image\/[\w+.-]+);base64,([\w+/=\s]+)$/.exec(src) ?? []
    const extension = extensions[mediaType]
    if (extension === undefined) return null
    const bytes = Buffer.from(data, 'base64')
    const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 16)
    const path = CoursePath.parse(`quiz-pictures/${hash}.${extension}`)
    pictures.set(path, { path, mediaType, role: 'asset', bytes })
    return path
  }

  const imageFrom = (path: CoursePath, src: string): string | null => {
    if (/^data:/i.test(src)) {
      const taken = takeOut(src)
      if (taken === null) refuse(cartridge, path, 'malformed', src.slice(0, 60))
      return taken
    }
    const target = cartridge.references.resolve(src, path)
    if (target.to === 'file') return target.path
    if (target.to === 'outside') refuse(cartridge, path, 'external-resource', target.url)
    else refuse(cartridge, path, target.to === 'unsafe' ? 'unsafe-link' : 'missing-file', src)
    return null
  }

  return {
    pictures,
    richFor: (path) => (html) =>
      richTextFromHtml(html, {
        resolveImage: (src) => imageFrom(path, src),
        onDropped: (reason, detail) => {
          refuse(cartridge, path, reason, detail)
        },
      }),
  }
}
