/** Our own export, read back. Input like any other: what does not fit the shape is refused whole. */
import { z } from 'zod'
import { AnnotationId, CourseId, LessonId } from '../../../../shared/kernel/brand.ts'
import { AppError } from '../../../../shared/kernel/errors.ts'
import { Hlc } from '../../../../shared/kernel/hybrid-clock.ts'
import {
  AnnotationColor,
  AnnotationKind,
  Tag,
  Target,
} from '../../../../shared/features/annotations/model.ts'

const Item = z.object({
  id: z.string().startsWith('urn:carrel:annotation:'),
  body: z.array(z.object({ purpose: z.string(), value: z.string() })).max(100),
  carrel: z.object({
    courseId: CourseId,
    lessonId: LessonId,
    kind: AnnotationKind,
    color: AnnotationColor,
    target: Target,
    stamps: z.object({ created: Hlc, changed: Hlc }),
    note: z.base64().max(8_000_000).nullable(),
  }),
})
const Collection = z.object({ first: z.object({ items: z.array(Item).max(1_000_000) }) })

/** An annotation read from a file. */
export interface Incoming {
  readonly id: AnnotationId
  readonly courseId: CourseId
  readonly lessonId: LessonId
  readonly kind: AnnotationKind
  readonly color: AnnotationColor
  readonly target: Target
  readonly tags: Tag[]
  readonly stamps: { readonly created: Hlc; readonly changed: Hlc }
  readonly note: Uint8Array | null
}

const toIncoming = ({ id, body, carrel }: z.infer<typeof Item>): Incoming => ({
  ...carrel,
  id: AnnotationId.parse(id.slice('urn:carrel:annotation:'.length)),
  tags: body
    .filter(({ purpose }) => purpose === 'tagging')
    .map(({ value }) => Tag.parse(value))
    .slice(0, 50),
  note: carrel.note === null ? null : new Uint8Array(Buffer.from(carrel.note, 'base64')),
})

/** @throws AppError('request.invalid') for a file that is not such an export */
export const fromJson = (text: string): Incoming[] => {
  try {
    return Collection.parse(JSON.parse(text)).first.items.map(toIncoming)
  } catch (cause) {
    throw new AppError('request.invalid', { issues: ['not an export of annotations'] }, { cause })
  }
}
