/** Drafts and extras → the lessons of the course. */
import type { CoursePath } from '../../../shared/kernel/brand.ts'
import type { LessonPlan, MediaPlan } from '../plan.ts'
import type { RewrittenPage } from './html/rewrite-page.ts'
import { nameOf } from './materials.ts'
import type { PlanShowing } from './recordings.ts'
import type { LessonDraft } from './outline.ts'

const mediaOfPage = async (page: RewrittenPage, plan: PlanShowing): Promise<MediaPlan[]> => {
  const media: MediaPlan[] = []
  for (const showing of page.report.media) {
    if (media.some(({ path }) => path === showing.path)) continue
    const planned = await plan({ ...showing, title: showing.title || nameOf(showing.path) })
    if (planned) media.push(planned.plan)
  }
  return media
}

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
  plan: PlanShowing,
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
        media: page ? await mediaOfPage(page, plan) : [],
      }
    }
    case 'link':
      return { ...base, kind: 'link', url: material.url }
    case 'quiz':
      return { ...base, kind: 'quiz', path: material.path, quizzes: [material.quiz] }
    case 'video':
    case 'audio': {
      const { kind, path } = material
      const planned = await plan({ path, kind, title, tracks: [], poster: null })
      // A film without pictures is heard, whatever its container.
      const shown = planned?.header.hasVideo === false ? 'audio' : kind
      const media = planned ? [{ ...planned.plan, kind: shown }] : []
      return { ...base, kind: shown, path, durationMs: planned?.header.durationMs ?? null, media }
    }
    case 'pdf':
      return { ...base, kind: 'pdf', path: material.path, words: material.words }
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
