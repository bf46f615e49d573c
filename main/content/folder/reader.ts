/** A folder, a zip or a single text as a course. The layout is described in docs/formats/course-folder.md. */
import { AppError } from '../../../shared/kernel/errors.ts'
import type { CoursePath } from '../../../shared/kernel/brand.ts'
import { canonicalLanguage, languageOfText } from '../captions/index.ts'
import { frontMatterOf, textOf } from '../markdown/front-matter.ts'
import { wordingFor } from '../markdown/wording.ts'
import type { CoursePlan, FormatReader, MediaPlan } from '../plan.ts'
import type { Source } from '../source.ts'
import { authoredOutline } from './authored-outline.ts'
import { baseFolderOf } from './base-folder.ts'
import { makesLessons } from './classify.ts'
import type { CourseSettings } from './course-file.ts'
import { FoundFiles } from './found-files.ts'
import { isIndex, type LessonItem } from './lesson-item.ts'
import { LessonKeys } from './lesson-keys.ts'
import { findOtherLessons } from './other-lessons.ts'
import { outline } from './outline.ts'
import { Recordings } from './recordings.ts'
import { checkReferences, fileOf } from './references.ts'
import { readSettings } from './settings.ts'
import { analyseTexts, readTextFiles, type TextFile, type TextLesson } from './text-lessons.ts'
import { titleFromName } from './titles.ts'

const read = async (source: Source, signal: AbortSignal): Promise<CoursePlan> => {
  const files = new FoundFiles(source)
  const base = baseFolderOf(source.entries.map(({ path }) => path))
  const { settings, path: settingsPath } = await readSettings(source, base, files)
  const texts = await readTextFiles(source, files, signal)
  const language = languageOf(settings, texts)
  const keys = new LessonKeys(base)
  const recordings = new Recordings(source, files)
  const lessons = analyseTexts(texts, keys, language, files, signal)
  for (const { entry, analysis } of lessons) checkReferences(source, entry.path, analysis.references, files)

  const title = courseTitle(settings, lessons, base, source)
  const coverPath = coverOf(settings, base, source, files, settingsPath)
  const textItems: LessonItem[] = []
  for (const lesson of lessons)
    textItems.push(await textItem(lesson, { source, base, files, recordings, title }))
  const quizWord = wordingFor(language)('quiz')
  const others = await findOtherLessons({ source, base, files, keys, recordings, signal, quizWord })
  recordings.reportLoneCaptions()

  const natural = outline([...textItems, ...others], settings.folderOrder)
  const authored = authoredOutline(settings.lessons, natural, settingsPath)
  for (const { path, reason, detail } of authored.unsupported) files.report(path, reason, detail)
  const settled = files.settle()
  return {
    identity: `folder:${settings.id ?? title}`,
    kind: 'folder',
    title,
    language,
    description: settings.description ?? rootText(lessons, base, 'description'),
    authors: settings.authors,
    cover: coverPath,
    lessons: authored.lessons.map(({ item, section }) => ({ ...item.lesson, section })),
    files: settled.files,
    unsupported: settled.unsupported,
  }
}

interface TextContext {
  readonly source: Source
  readonly base: string
  readonly files: FoundFiles
  readonly recordings: Recordings
  readonly title: string
}

const textItem = async (lesson: TextLesson, context: TextContext): Promise<LessonItem> => {
  const { source, base, files, recordings } = context
  const { entry, analysis, key } = lesson
  const place = entry.path.slice(base.length)
  const media: MediaPlan[] = []
  for (const medium of analysis.media) {
    const path = medium.sources
      .map((reference) => fileOf(source, reference))
      .find((found) => found !== undefined)
    const file = path && source.find(path)
    const planned = file ? await recordings.plan(file, medium) : null
    if (planned !== null && !media.some((other) => other.path === planned.plan.path)) media.push(planned.plan)
  }
  files.assign(entry.path, 'lesson')
  const name = place.slice(place.lastIndexOf('/') + 1).replace(/\.[^.]+$/, '')
  const folder = place.split('/').at(-2)
  const fallback = isIndex(place)
    ? folder === undefined
      ? context.title
      : titleFromName(folder)
    : titleFromName(name)
  return {
    entry,
    place,
    lesson: {
      key,
      title: analysis.title ?? fallback,
      kind: 'text',
      path: entry.path,
      fragment: null,
      url: null,
      words: analysis.words,
      durationMs: null,
      quizzes: analysis.quizzes,
      media,
      alt: null,
    },
    order: orderOf(analysis.frontMatter),
    toc: analysis.toc.flatMap((target) => {
      const found =
        target.kind === 'file' ? target.candidates.find((candidate) => source.find(candidate)) : undefined
      return found === undefined ? [] : [(source.find(found)?.path ?? found).slice(base.length)]
    }),
    titled: analysis.title !== null,
  }
}

const orderOf = (frontMatter: Readonly<Record<string, unknown>>): number | null => {
  for (const name of ['order', 'weight', 'nav_order', 'sidebar_position']) {
    const value = frontMatter[name]
    if (typeof value === 'number' && Number.isFinite(value)) return value
  }
  return null
}

const languageOf = (settings: CourseSettings, texts: readonly TextFile[]): string | null => {
  const told = canonicalLanguage(settings.language ?? '')
  if (told !== null) return told
  for (const { text } of texts) {
    const front = frontMatterOf(text)
    const own = canonicalLanguage(textOf(front['language']) ?? textOf(front['lang']) ?? '')
    if (own !== null) return own
  }
  return languageOfText(
    texts.map(({ text }) => text.replace(/```[\s\S]*?```/g, '').slice(0, 4000)).join('\n'),
  )
}

const rootLesson = (lessons: readonly TextLesson[], base: string): TextLesson | undefined =>
  lessons.find(({ entry }) => isIndex(entry.path) && !entry.path.slice(base.length).includes('/'))

const rootText = (lessons: readonly TextLesson[], base: string, name: string): string | null =>
  textOf(rootLesson(lessons, base)?.analysis.frontMatter[name])

const courseTitle = (
  settings: CourseSettings,
  lessons: readonly TextLesson[],
  base: string,
  source: Source,
): string => {
  if (settings.title !== null) return settings.title
  const root = rootLesson(lessons, base)?.analysis.title
  if (root) return root
  // A single text is named by what it says of itself.
  const [only] = lessons
  if (source.container === 'file' && only?.analysis.title) return only.analysis.title
  const folder = base.split('/').at(-2)
  const name = source.container === 'zip' && folder !== undefined ? folder : source.name
  return name.replace(/[-_](?:main|master)$/, '') || name
}

const coverOf = (
  settings: CourseSettings,
  base: string,
  source: Source,
  files: FoundFiles,
  settingsPath: string,
): CoursePath | null => {
  const named =
    settings.cover === null ? undefined : source.find(base + settings.cover.replace(/^(?:\.\/|\/)+/, ''))
  if (settings.cover !== null && (named === undefined || files.classOf(named.path) !== 'image'))
    files.report(settingsPath, 'missing-file', settings.cover)
  const usual = ['png', 'jpg', 'jpeg', 'webp', 'svg'].map((extension) =>
    source.find(`${base}cover.${extension}`),
  )
  const cover = [named, ...usual].find(
    (entry) => entry !== undefined && files.classOf(entry.path) === 'image',
  )
  if (cover) files.use(cover.path)
  return cover?.path ?? null
}

/** Reads folders and zips of Markdown, HTML, recordings, documents and quizzes. Takes whatever has a lesson in it. */
export const folderReader: FormatReader = {
  kind: 'folder',
  accepts: (source) => Promise.resolve(source.entries.some(({ path }) => makesLessons(path))),
  read: async (source, signal) => {
    const plan = await read(source, signal)
    if (plan.lessons.length === 0) throw new AppError('imports.empty', { path: source.name })
    return plan
  },
}
