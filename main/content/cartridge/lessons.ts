/** Drafts and extras → the lessons of the course. */
import type { CoursePath } from '../../../shared/kernel/brand.ts'
import type { LessonPlan, MediaPlan } from '../plan.ts'
import type { CaptionsOf } from './captions.ts'
import type { RewrittenPage } from './html/rewrite-page.ts'
import { nameOf } from './materials.ts'
import type { LessonDraft } from './outline.ts'

const medium = async (
  path: CoursePath,
  kind: 'video' | 'audio',
  title: string,
  captionsOf: CaptionsOf,
): Promise<MediaPlan> => ({
  path,
  kind,
  title,
  captions: await captionsOf(path),
  chapters: [],
  poster: null,
})

const mediaOfPage = (page: RewrittenPage, captionsOf: CaptionsOf): Promise<MediaPlan[]> =>
  Promise.all(
    page.report.media.map(async ({ path, kind, title, poster, tracks }) => ({
      path,
      kind,
      title: title || nameOf(path),
      captions: await captionsOf(path, tracks),
      chapters: [],
      poster,
    })),
  )

const empty = {
  path: null,
  fragment: null,
  url: null,
  words: 0,
  durationMs: null,
  quizzes: [],
  media: [],
  alt: null,
}

/** @param pages rewritten pages by path */
export const toLesson = async (
  { key, title, section, material }: LessonDraft,
  pages: ReadonlyMap<CoursePath, RewrittenPage>,
  captionsOf: CaptionsOf,
): Promise<LessonPlan> => {
  const base = { ...empty, key, title, section }
  switch (material.kind) {
    case 'page': {
      const page = pages.get(material.path)
      return {
        ...base,
        kind: 'text',
        path: material.path,
        words: page?.words ?? 0,
        media: page ? await mediaOfPage(page, captionsOf) : [],
      }
    }
    case 'link':
      return { ...base, kind: 'link', url: material.url }
    case 'quiz':
      return { ...base, kind: 'quiz', path: material.path, quizzes: [material.quiz] }
    case 'video':
    case 'audio':
      return {
        ...base,
        kind: material.kind,
        path: material.path,
        media: [await medium(material.path, material.kind, title, captionsOf)],
      }
    case 'image':
      return { ...base, kind: 'image', path: material.path, alt: title }
    default:
      return { ...base, kind: material.kind, path: material.path }
  }
}

/** A quiz that two modules show is two quizzes: attempts at one are not attempts at the other. */
export const withOwnQuizzes = (lessons: readonly LessonPlan[]): LessonPlan[] => {
  const keys = new Set<string>()
  return lessons.map((lesson) => ({
    ...lesson,
    quizzes: lesson.quizzes.map((quiz) => {
      let key = quiz.key
      for (let n = 2; keys.has(key); n++) key = `${quiz.key}@${String(n)}`
      keys.add(key)
      return { ...quiz, key }
    }),
  }))
}
