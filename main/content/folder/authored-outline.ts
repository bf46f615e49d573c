/** The outline as `course.yaml` has it: what it lists comes first and as listed, the rest follows. */
import type { Unsupported } from '../../../shared/features/library/model.ts'
import { safeExternalUrl } from '../markdown/url.ts'
import type { OutlineEntry } from './course-file.ts'
import type { LessonItem } from './lesson-item.ts'
import type { OutlinedLesson } from './outline.ts'

const linkItem = (url: string, title: string | null): LessonItem => ({
  entry: null,
  place: url,
  lesson: {
    key: url,
    title: title ?? url,
    kind: 'link',
    path: null,
    fragment: null,
    url,
    words: 0,
    durationMs: null,
    quizzes: [],
    media: [],
    alt: null,
  },
  order: null,
  toc: [],
  titled: title !== null,
})

/**
 * @param entries what the author lists
 * @param found every lesson in its natural order
 * @param file path of the course file, for what it names in vain
 */
export const authoredOutline = (
  entries: readonly OutlineEntry[],
  found: readonly OutlinedLesson[],
  file: string,
): { lessons: OutlinedLesson[]; unsupported: Unsupported[] } => {
  const rest = new Set(found)
  const unsupported: Unsupported[] = []

  const take = (entry: OutlineEntry, section: readonly string[]): OutlinedLesson[] => {
    switch (entry.kind) {
      case 'section':
        return entry.lessons.flatMap((inner) => take(inner, [...section, entry.title]))
      case 'link': {
        const url = safeExternalUrl(entry.url)
        if (url !== null) return [{ item: linkItem(url, entry.title), section }]
        unsupported.push({ path: file, reason: 'unsafe-link', detail: entry.url })
        return []
      }
      case 'file': {
        const path = entry.path
          .replace(/^(?:\.\/|\/)+/, '')
          .replace(/\/$/, '')
          .normalize('NFC')
        return takeFile(path, entry.title, section)
      }
    }
  }

  const takeFile = (path: string, title: string | null, section: readonly string[]): OutlinedLesson[] => {
    const same = (place: string): boolean => place === path || place.toLowerCase() === path.toLowerCase()
    const hit = found.find((lesson) => rest.has(lesson) && same(lesson.item.place))
    const inside = hit
      ? [hit]
      : found.filter((lesson) => rest.has(lesson) && lesson.item.place.startsWith(`${path}/`))
    if (inside.length === 0) unsupported.push({ path: file, reason: 'missing-file', detail: path })
    for (const lesson of inside) rest.delete(lesson)
    return inside.map(({ item, section: own }) => ({
      item: hit && title !== null ? { ...item, lesson: { ...item.lesson, title } } : item,
      // A file stands where the author put it; a folder brings its own section along.
      section: hit ? section : [...section, ...own],
    }))
  }

  const lessons = entries.flatMap((entry) => take(entry, []))
  return { lessons: [...lessons, ...found.filter((lesson) => rest.has(lesson))], unsupported }
}
