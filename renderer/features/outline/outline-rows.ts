/** The outline as a flat list of rows, so that twenty thousand of them can be drawn a screenful at a time. */
import type { Lesson } from '../../../shared/features/library/model.ts'
import type { LessonId } from '../../../shared/kernel/brand.ts'

export interface SectionRow {
  readonly kind: 'section'
  /** Unique and stable while the outline does not change. */
  readonly key: string
  readonly title: string
  /** 0 at the top. */
  readonly depth: number
  readonly open: boolean
  readonly lessons: number
  readonly completed: number
}
export interface LessonRow {
  readonly kind: 'lesson'
  readonly key: string
  readonly lesson: Lesson
  readonly depth: number
  readonly completed: boolean
  /** 1-based place among all lessons. */
  readonly number: number
}
export type Row = SectionRow | LessonRow

const SEPARATOR = '\u001f'

/** The key of a section; sections of the same name at different places in the outline differ. */
const sectionKey = (path: readonly string[], run: number): string =>
  `${String(run)}${SEPARATOR}${path.join(SEPARATOR)}`

const fold = (text: string): string => text.normalize('NFKC').toLowerCase()

interface Options {
  readonly completed: ReadonlySet<LessonId>
  /** Keys of sections that are closed; a filter opens all. */
  readonly closed: ReadonlySet<string>
  /** Words that a lesson's title or one of its sections must hold. */
  readonly filter: string
}

interface Draft {
  key: string
  title: string
  depth: number
  lessons: number
  completed: number
}

const sharedDepth = (a: readonly string[], b: readonly string[]): number => {
  let depth = 0
  while (depth < a.length && depth < b.length && a[depth] === b[depth]) depth++
  return depth
}

/** Rows in course order. Sections without a matching lesson are left out. */
export const outlineRows = (outline: readonly Lesson[], { completed, closed, filter }: Options): Row[] => {
  const words = fold(filter).split(/\s+/).filter(Boolean)
  const matches = (lesson: Lesson): boolean => {
    if (words.length === 0) return true
    const text = fold([lesson.title, ...lesson.section].join(' '))
    return words.every((word) => text.includes(word))
  }
  const drafts: (Draft | LessonRow)[] = []
  let path: readonly string[] = []
  let open: Draft[] = []
  let runs = 0
  for (const [index, lesson] of outline.entries()) {
    if (!matches(lesson)) continue
    const kept = sharedDepth(path, lesson.section)
    open = open.slice(0, kept)
    for (let depth = kept; depth < lesson.section.length; depth++) {
      const draft: Draft = {
        key: sectionKey(lesson.section.slice(0, depth + 1), runs++),
        title: lesson.section[depth] ?? '',
        depth,
        lessons: 0,
        completed: 0,
      }
      open.push(draft)
      drafts.push(draft)
    }
    path = lesson.section
    const done = completed.has(lesson.id)
    for (const section of open) {
      section.lessons++
      if (done) section.completed++
    }
    drafts.push({
      kind: 'lesson',
      key: lesson.id,
      lesson,
      depth: lesson.section.length,
      completed: done,
      number: index + 1,
    })
  }
  return visible(drafts, closed, words.length > 0)
}

const visible = (
  drafts: readonly (Draft | LessonRow)[],
  closed: ReadonlySet<string>,
  filtered: boolean,
): Row[] => {
  const rows: Row[] = []
  let hiddenBelow = Infinity
  for (const draft of drafts) {
    if (draft.depth > hiddenBelow) continue
    hiddenBelow = Infinity
    if ('kind' in draft) {
      rows.push(draft)
      continue
    }
    const isOpen = filtered || !closed.has(draft.key)
    rows.push({ kind: 'section', ...draft, open: isOpen })
    if (!isOpen) hiddenBelow = draft.depth
  }
  return rows
}

/** Index of the row above that holds this one, or -1 at the top. */
export const parentRow = (rows: readonly Row[], index: number): number => {
  const depth = rows[index]?.depth ?? 0
  for (let i = index - 1; i >= 0; i--) {
    const row = rows[i]
    if (row?.kind === 'section' && row.depth < depth) return i
  }
  return -1
}
