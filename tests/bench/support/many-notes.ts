/** A profile full of notes: study documents as they would be on disk, and the rows made from them. */
import * as Y from 'yjs'
import { AnnotationId, CourseId, type DeviceId, type LessonId } from '../../../shared/kernel/brand.ts'
import { Hlc } from '../../../shared/kernel/hybrid-clock.ts'
import { addAnnotation, appendNote } from '../../../shared/features/annotations/crdt.ts'
import type { Db } from '../../../main/db/open.ts'
import { annotationsRepository, rebuildAnnotations } from '../../../main/features/annotations/index.ts'
import { docRepository } from '../../../main/sync/doc.repository.ts'
import { courseDocName } from '../../../main/sync/personal-docs.ts'

const hex = (n: number): string => n.toString(16).padStart(32, '0')

/** The id of the nth note of a course. */
export const noteIdOf = (n: number): AnnotationId => AnnotationId.parse(hex(0xa0000000 + n))
export const otherCourse = (n: number): CourseId => CourseId.parse(hex(0xc000 + n))

const WORDS =
  'memory recall spacing review sleep cue 记忆 复习 间隔 睡眠 trace habit answer 线索 learner question'.split(
    ' ',
  )

const phrase = (n: number, count: number): string =>
  Array.from({ length: count }, (_, k) => WORDS[(n * 7 + k * 3) % WORDS.length] ?? '').join(' ')

const noteUpdate = (n: number): Uint8Array => {
  const note = new Y.Doc()
  const paragraph = new Y.XmlElement('paragraph')
  const text = new Y.XmlText(`${phrase(n, 14)} ${n}`)
  paragraph.insert(0, [text])
  note.getXmlFragment('note').push([paragraph])
  const update = Y.encodeStateAsUpdate(note)
  note.destroy()
  return update
}

/** Puts `count` annotations with a note each into a course. @param lessons over which they are spread */
export const fillNotes = (
  db: Db,
  courseId: CourseId,
  lessons: readonly LessonId[],
  count: number,
  device: DeviceId,
): void => {
  const doc = new Y.Doc()
  doc.transact(() => {
    for (let n = 0; n < count; n++) {
      const lessonId = lessons[n % lessons.length]
      if (!lessonId) throw new Error('no lesson to mark')
      const at = Hlc.parse(
        `${(1_750_000_000_000 + n * 1000).toString(16).padStart(12, '0')}-000000-${device}`,
      )
      const quote = { exact: phrase(n, 9), prefix: phrase(n + 1, 6), suffix: phrase(n + 2, 6) }
      const start = Math.floor(n / lessons.length) * 60
      addAnnotation(doc, noteIdOf(n), {
        at,
        lessonId,
        kind: n % 3 === 0 ? 'note' : 'highlight',
        color: 'yellow',
        target: { kind: 'text', start, end: start + quote.exact.length, quote },
        tags: n % 5 === 0 ? ['exam'] : [],
      })
      appendNote(doc, noteIdOf(n), device, noteUpdate(n))
    }
  })
  const docs = docRepository(db)
  db.transaction(() => {
    docs.append(courseDocName(courseId), Y.encodeStateAsUpdate(doc))
    rebuildAnnotations(annotationsRepository(db), courseId, doc)
  })()
  docs.compact(courseDocName(courseId))
  doc.destroy()
}
