/** Makes, changes and removes marks: seen at once, then said to the brain; what it refuses is taken back and said. */
import { useQueryClient, type QueryClient } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type {
  Annotation,
  AnnotationColor,
  AnnotationKind,
  Target,
} from '../../../shared/features/annotations/model.ts'
import type { AnnotationId, CourseId, LessonId } from '../../../shared/kernel/brand.ts'
import { api, client } from '../../bridge/index.ts'
import { notify } from '../../ui/notices.ts'
import { useErrorSentence } from '../../ui/use-error-sentence.ts'
import { inOrder } from './order.ts'

type List = readonly Annotation[]

/** Changes every list of this course's marks that this window holds. */
const paint = (
  queries: QueryClient,
  courseId: CourseId,
  lessonId: LessonId | null,
  change: (marks: List) => List,
): void => {
  for (const [queryKey, marks] of queries.getQueriesData<Annotation[]>({
    queryKey: api.annotations.ofCourse.key({ input: { courseId } }),
  })) {
    const input = (queryKey[1] as { input?: { lessonId?: LessonId } } | undefined)?.input
    const isOther = lessonId !== null && input?.lessonId !== undefined && input.lessonId !== lessonId
    if (marks && !isOther) queries.setQueryData(queryKey, [...change(marks)])
  }
}

interface FoundPage {
  readonly items: readonly Annotation[]
}
interface FoundPages {
  readonly pages: readonly FoundPage[]
}

/** The same for lists across courses. A mark that comes new to them comes with the brain's next answer. */
const paintFound = (queries: QueryClient, change: (marks: List) => List): void => {
  queries.setQueriesData<FoundPage | FoundPages>({ queryKey: api.annotations.find.key() }, (found) => {
    if (!found) return found
    if ('items' in found) return { ...found, items: change(found.items) }
    return { ...found, pages: found.pages.map((page) => ({ ...page, items: change(page.items) })) }
  })
}

/** Asks the brain again, everywhere a mark is listed. */
export const refreshMarks = (queries: QueryClient, courseId: CourseId): void => {
  void queries.invalidateQueries({ queryKey: api.annotations.ofCourse.key({ input: { courseId } }) })
  void queries.invalidateQueries({ queryKey: api.annotations.find.key() })
  void queries.invalidateQueries({ queryKey: api.annotations.tags.key() })
}

let serial = 0
/** An id until the brain gives one. */
const passingId = (): AnnotationId => ('f'.repeat(16) + String(++serial).padStart(16, '0')) as AnnotationId

export interface NewMark {
  readonly lessonId: LessonId
  readonly kind: AnnotationKind
  readonly color: AnnotationColor
  readonly target: Target
}

export interface MarkChange {
  readonly kind?: AnnotationKind
  readonly color?: AnnotationColor
  readonly tags?: readonly string[]
  readonly target?: Target
}

export interface MarkChanges {
  /** Resolves to the mark once it is on disk; null when it could not be made. */
  create(made: NewMark): Promise<Annotation | null>
  change(mark: Annotation, change: MarkChange): Promise<void>
  /** With a way to take it back. */
  remove(mark: Annotation): Promise<void>
}

const now = (): Annotation['createdAt'] => Date.now() as Annotation['createdAt']

export const useMarkChanges = (courseId: CourseId): MarkChanges => {
  const queries = useQueryClient()
  const sentence = useErrorSentence()
  const { t } = useTranslation()
  return useMemo(() => {
    const failed = (error: unknown): void => {
      notify(sentence(error), 'bad')
      refreshMarks(queries, courseId)
    }
    const put = (mark: Annotation): void => {
      paint(queries, courseId, mark.lessonId, (marks) =>
        inOrder([...marks.filter(({ id }) => id !== mark.id), mark]),
      )
      paintFound(queries, (marks) => marks.map((each) => (each.id === mark.id ? { ...each, ...mark } : each)))
    }
    const drop = (mark: Annotation): void => {
      const without = (marks: List): List => marks.filter(({ id }) => id !== mark.id)
      paint(queries, courseId, mark.lessonId, without)
      paintFound(queries, without)
    }
    const restore = async (mark: Annotation): Promise<void> => {
      put(mark)
      try {
        await client.annotations.restore({ courseId, ids: [mark.id] })
      } catch (error) {
        failed(error)
      }
    }
    return {
      create: async (made) => {
        const at = now()
        const guess: Annotation = {
          ...made,
          id: passingId(),
          courseId,
          anchoring: { state: 'placed', confidence: 1 },
          tags: [],
          noteText: '',
          createdAt: at,
          changedAt: at,
        }
        put(guess)
        try {
          const mark = await client.annotations.create({ courseId, ...made })
          paint(queries, courseId, mark.lessonId, (marks) =>
            inOrder([...marks.filter(({ id }) => id !== guess.id && id !== mark.id), mark]),
          )
          return mark
        } catch (error) {
          drop(guess)
          failed(error)
          return null
        }
      },
      change: async (mark, { tags, ...rest }) => {
        const change = { ...rest, ...(tags && { tags: [...tags] }) }
        put({ ...mark, ...change, changedAt: now() })
        try {
          put(await client.annotations.update({ courseId, id: mark.id, ...change }))
        } catch (error) {
          failed(error)
        }
      },
      remove: async (mark) => {
        drop(mark)
        try {
          await client.annotations.remove({ courseId, ids: [mark.id] })
          notify(t('annotations.removed'), 'calm', {
            label: t('annotations.undo'),
            run: () => void restore(mark),
          })
        } catch (error) {
          failed(error)
        }
      },
    }
  }, [queries, courseId, sentence, t])
}
