/**
 * W3C Web Annotations (https://www.w3.org/TR/annotation-model/) as JSON-LD. What the model has no word for stands under
 * `carrel`, so that what goes out comes in again as it was.
 */
import type { ExportedFile } from '../../../../shared/features/annotations/transfer.ts'
import type { Target } from '../../../../shared/features/annotations/model.ts'
import { linkTo, type Exported } from './exported.ts'

const MOTIVATIONS = {
  highlight: 'highlighting',
  underline: 'highlighting',
  note: 'commenting',
  bookmark: 'bookmarking',
} as const

const fragment = (conformsTo: string, value: string) => ({ type: 'FragmentSelector', conformsTo, value })

const selectorsOf = (target: Target): object[] => {
  const percent = (part: number): number => Math.round(part * 1e6) / 1e4
  const place = (): object => {
    switch (target.kind) {
      case 'text':
        return { type: 'TextPositionSelector', start: target.start, end: target.end }
      case 'pdf':
        return fragment('http://tools.ietf.org/rfc/rfc8118', `page=${target.page}`)
      case 'epub':
        return fragment('http://www.idpf.org/epub/linking/cfi/epub-cfi.html', target.cfi)
      case 'time':
        return fragment('http://www.w3.org/TR/media-frags/', `t=${target.start},${target.end}`)
      case 'image':
        return fragment(
          'http://www.w3.org/TR/media-frags/',
          `xywh=percent:${[target.x, target.y, target.width, target.height].map(percent).join(',')}`,
        )
    }
  }
  const quote = target.kind === 'image' ? null : target.quote
  return [place(), ...(quote && quote.exact !== '' ? [{ type: 'TextQuoteSelector', ...quote }] : [])]
}

const annotationOf = (item: Exported): object => ({
  '@context': 'http://www.w3.org/ns/anno.jsonld',
  id: `urn:carrel:annotation:${item.id}`,
  type: 'Annotation',
  motivation: MOTIVATIONS[item.kind],
  created: new Date(item.createdAt).toISOString(),
  modified: new Date(item.changedAt).toISOString(),
  body: [
    ...(item.noteText === ''
      ? []
      : [{ type: 'TextualBody', purpose: 'commenting', format: 'text/plain', value: item.noteText }]),
    ...item.tags.map((value) => ({ type: 'TextualBody', purpose: 'tagging', value })),
  ],
  target: { source: linkTo(item), selector: selectorsOf(item.target) },
  carrel: {
    courseId: item.courseId,
    lessonId: item.lessonId,
    courseTitle: item.courseTitle,
    lessonTitle: item.lessonTitle,
    kind: item.kind,
    color: item.color,
    target: item.target,
    stamps: item.stamps,
    note: item.update && Buffer.from(item.update).toString('base64'),
  },
})

export const toJson = (items: readonly Exported[]): ExportedFile[] => [
  {
    name: 'notes.jsonld',
    mediaType: 'application/ld+json',
    text: `${JSON.stringify(
      {
        '@context': 'http://www.w3.org/ns/anno.jsonld',
        type: 'AnnotationCollection',
        total: items.length,
        first: { type: 'AnnotationPage', items: items.map(annotationOf) },
      },
      null,
      1,
    )}\n`,
  },
]
