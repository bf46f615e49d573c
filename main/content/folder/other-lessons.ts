/** Lessons that are not text: quizzes in files of their own, recordings, documents, pictures, links. */
import { AppError } from '../../../shared/kernel/errors.ts'
import type { LessonKind } from '../../../shared/features/library/model.ts'
import { decodeText, readReference } from '../markdown/index.ts'
import { parseQuiz } from '../quiz/index.ts'
import type { Source, SourceEntry } from '../source.ts'
import { liesInMaterial } from './classify.ts'
import type { FoundFiles } from './found-files.ts'
import type { LessonItem } from './lesson-item.ts'
import type { LessonKeys } from './lesson-keys.ts'
import { readLinkFile } from './link-file.ts'
import type { Recordings } from './recordings.ts'
import { titleFromName } from './titles.ts'

const MAX_QUIZ = 1024 * 1024

export interface Finding {
  readonly source: Source
  readonly base: string
  readonly files: FoundFiles
  readonly keys: LessonKeys
  readonly recordings: Recordings
  readonly signal: AbortSignal
  /** The word for a quiz without a title. */
  readonly quizWord: string
}

const stemOf = (path: string): string =>
  path.slice(path.lastIndexOf('/') + 1).replace(/\.quiz\.ya?ml$|\.[^.]+$/i, '')

const item = (
  finding: Finding,
  entry: SourceEntry,
  kind: LessonKind,
  lesson: Partial<LessonItem['lesson']> = {},
): LessonItem => ({
  entry,
  place: entry.path.slice(finding.base.length),
  lesson: {
    key: finding.keys.next(entry.path),
    title: titleFromName(stemOf(entry.path)),
    kind,
    path: entry.path,
    fragment: null,
    url: null,
    words: 0,
    durationMs: null,
    quizzes: [],
    media: [],
    alt: null,
    ...lesson,
  },
  order: null,
  toc: [],
  titled: lesson.title !== undefined,
})

/** Every lesson of the folder but the text lessons. */
export const findOtherLessons = async (finding: Finding): Promise<LessonItem[]> => {
  const { files, signal } = finding
  const found: LessonItem[] = []
  const add = (entry: SourceEntry, made: LessonItem | null): void => {
    if (made === null) return
    files.assign(
      entry.path,
      made.lesson.kind === 'quiz' ? 'quiz' : made.lesson.kind === 'link' ? 'asset' : 'lesson',
    )
    found.push(made)
  }
  for (const entry of files.of('quiz', 'video', 'audio', 'pdf', 'epub', 'link')) {
    if (signal.aborted) throw new AppError('imports.cancelled', {})
    add(entry, await lessonOf(finding, entry))
  }
  for (const entry of files.of('image')) {
    if (isPictureLesson(finding, entry)) add(entry, item(finding, entry, 'image', pictureText(entry)))
  }
  return found
}

const lessonOf = async (finding: Finding, entry: SourceEntry): Promise<LessonItem | null> => {
  const { files } = finding
  switch (files.classOf(entry.path)) {
    case 'quiz':
      return quizLesson(finding, entry)
    case 'pdf':
      return item(finding, entry, 'pdf')
    case 'epub':
      return item(finding, entry, 'epub')
    case 'link':
      return linkLesson(finding, entry)
    default:
      // A recording that a lesson shows is part of that lesson.
      return files.isUsed(entry.path) ? null : recordingLesson(finding, entry)
  }
}

const quizLesson = async (finding: Finding, entry: SourceEntry): Promise<LessonItem | null> => {
  const { files, source } = finding
  files.assign(entry.path, 'quiz')
  if (entry.size > MAX_QUIZ) {
    files.report(entry.path, 'too-large')
    return null
  }
  const made = item(finding, entry, 'quiz')
  const named = stemOf(entry.path).toLowerCase() === 'quiz'
  const outcome = parseQuiz(decodeText(await source.read(entry, MAX_QUIZ)), {
    lesson: made.lesson.key,
    name: 'quiz',
    title: named ? finding.quizWord : made.lesson.title,
    resolveImage: (src) => {
      const target = readReference(entry.path, src)
      const path =
        target.kind === 'file' ? target.candidates.find((candidate) => source.find(candidate)) : undefined
      if (path !== undefined) files.use(source.find(path)?.path ?? path)
      else files.report(entry.path, target.kind === 'external' ? 'external-resource' : 'missing-file', src)
      return path ?? null
    },
  })
  if (!outcome.ok) {
    files.report(entry.path, 'malformed', outcome.problem.slice(0, 500))
    return null
  }
  return {
    ...made,
    titled: true,
    lesson: { ...made.lesson, title: outcome.quiz.title, quizzes: [outcome.quiz] },
  }
}

const recordingLesson = async (finding: Finding, entry: SourceEntry): Promise<LessonItem | null> => {
  const planned = await finding.recordings.plan(entry)
  if (planned === null) return null
  const { plan, header } = planned
  const kind = header.hasVideo === false ? 'audio' : plan.kind
  return item(finding, entry, kind, {
    title: recordingTitle(finding.files, entry.path),
    durationMs: header.durationMs,
    media: [{ ...plan, kind }],
  })
}

/** The same recording in two formats: told apart by the format. */
const recordingTitle = (files: FoundFiles, path: string): string => {
  const bare = (one: string): string => one.replace(/\.[^./]+$/, '')
  const same = files.of('video', 'audio').filter((other) => bare(other.path) === bare(path)).length > 1
  const format = path.slice(path.lastIndexOf('.') + 1).toUpperCase()
  return titleFromName(stemOf(path)) + (same ? ` (${format})` : '')
}

const linkLesson = async (finding: Finding, entry: SourceEntry): Promise<LessonItem | null> => {
  const { url, written } = readLinkFile(decodeText(await finding.source.read(entry, 64 * 1024)))
  if (url !== null) return item(finding, entry, 'link', { path: null, url })
  finding.files.report(entry.path, written === '' ? 'malformed' : 'unsafe-link', written)
  return null
}

/**
 * A picture is a lesson of its own when no lesson shows it, it lies in no folder for material (`img`, `fig`,
 * `assets` …), and its folder has no text lessons; otherwise it is an asset.
 */
const isPictureLesson = ({ files, base }: Finding, { path }: SourceEntry): boolean => {
  const folder = path.slice(0, path.lastIndexOf('/') + 1)
  const besideText = files
    .of('markdown', 'html')
    .some(({ path: text }) => text.slice(0, text.lastIndexOf('/') + 1) === folder)
  const icon = /(?:^|\/)(?:cover|favicon|logo|apple-touch-icon)\.[a-z]+$|\.ico$/i.test(path)
  return !files.isUsed(path) && !besideText && !icon && !liesInMaterial(path.slice(base.length))
}

const pictureText = ({ path }: SourceEntry): { alt: string } => ({ alt: titleFromName(stemOf(path)) })
