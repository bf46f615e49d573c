/** One Markdown file per course, at home in Obsidian: front matter, quotes, `#tags`, links back into Carrel. */
import { stringify } from 'yaml'
import type { ExportedFile } from '../../../../shared/features/annotations/transfer.ts'
import { noteMarkdown } from '../note-markdown.ts'
import { byCourse, linkTo, quoted, whereIn, type Exported } from './exported.ts'
import { fileNames } from './file-names.ts'

/** A tag as Obsidian reads one: no blanks, not of digits alone. */
const tagOf = (tag: string): string => {
  const joined = tag.trim().replace(/[^\p{L}\p{M}\p{N}_/-]+/gu, '-')
  return /^\d+$/.test(joined) ? `#n${joined}` : `#${joined}`
}

const quoteBlock = (quote: string): string => quote.trim().replace(/^/gm, '> ')

const entry = (item: Exported): string => {
  const where = whereIn(item)
  const place = [where, `[Carrel](${linkTo(item)})`].filter((part) => part !== '').join(' · ')
  return [
    quoted(item) === '' ? '' : quoteBlock(quoted(item)),
    noteMarkdown(item.update),
    [place, ...item.tags.map(tagOf)].join(' '),
  ]
    .filter((part) => part !== '')
    .join('\n\n')
}

const oneCourse = (items: readonly Exported[]): string => {
  const [first] = items
  const tags = [...new Set(items.flatMap((item) => item.tags))].map((tag) => tagOf(tag).slice(1))
  const front = stringify({
    title: first?.courseTitle ?? '',
    carrel: first?.courseId ?? '',
    annotations: items.length,
    ...(tags.length > 0 && { tags }),
  })
  const lessons = [...Map.groupBy(items, ({ lessonId }) => lessonId).values()].map(
    (of) => `## ${(of[0]?.lessonTitle ?? '…').replace(/\s+/g, ' ')}\n\n${of.map(entry).join('\n\n---\n\n')}`,
  )
  return `---\n${front}---\n\n# ${first?.courseTitle ?? ''}\n\n${lessons.join('\n\n')}\n`
}

export const toMarkdown = (items: readonly Exported[]): ExportedFile[] => {
  const courses = byCourse(items)
  const names = fileNames(courses.map(([, [first]]) => first?.courseTitle ?? ''))
  return courses.map(([, of], index) => ({
    name: `${names[index] ?? 'notes'}.md`,
    mediaType: 'text/markdown',
    text: oneCourse(of),
  }))
}
