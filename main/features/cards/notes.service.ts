/** Making, changing and finding card notes. */
import {
  PERSONAL_DECK,
  type CardContent,
  type CardFilter,
  type CardId,
  type CardLine,
  type CardNote,
  type CardNoteId,
  type CardSource,
  type CardState,
  type CardView,
} from '../../../shared/features/cards/model.ts'
import { ordinalsOf } from '../../../shared/features/cards/ordinals.ts'
import type { CourseId, LessonId, Millis } from '../../../shared/kernel/brand.ts'
import type { Clock } from '../../../shared/kernel/clock.ts'
import { AppError } from '../../../shared/kernel/errors.ts'
import type { CardDocuments } from './card-documents.ts'
import { facesOf, type PictureUrl } from './faces.ts'
import type { NoteRecord, NoteRepository } from './note.repository.ts'
import type { StateRecord, StateRepository } from './state.repository.ts'
import { dayEnd } from './study-day.ts'

export interface Pictures {
  /** Address of a picture named in a note's Markdown or as an occlusion's image. */
  url(courseId: CourseId, name: string): string | null
  ofCourse(courseId: CourseId): { path: string; url: string }[]
}

interface Deps {
  readonly documents: CardDocuments
  readonly notes: NoteRepository
  readonly states: StateRepository
  readonly pictures: Pictures
  readonly clock: Clock
  readonly newId: () => string
  /** @throws AppError('library.course-missing' | 'library.lesson-missing') */
  readonly mustHave: (courseId: CourseId, lessonId?: LessonId) => void
  readonly changed: (courseId: CourseId) => void
}

const STAGES = ['new', 'learning', 'review', 'relearning'] as const

/** A row as the contract tells it. */
export const cardState = (state: StateRecord): CardState => ({
  cardId: state.cardId,
  stage: STAGES[state.stage],
  due: state.due as Millis,
  stability: state.stability,
  difficulty: state.difficulty,
  reps: state.reps,
  lapses: state.lapses,
  scheduledDays: state.scheduledDays,
  lastReview: state.lastReview as Millis | null,
  suspended: state.suspended,
})

export const cardNote = (note: NoteRecord, content: CardContent): CardNote => ({
  id: note.id,
  courseId: note.courseId,
  content,
  tags: [...note.tags],
  source: note.source,
  createdAt: note.createdAt,
  updatedAt: note.updatedAt,
})

export type NotesService = ReturnType<typeof notesService>

export const notesService = (deps: Deps) => {
  const { documents, notes, states, pictures, clock } = deps

  const must = (noteId: CardNoteId): NoteRecord & { content: CardContent } => {
    const note = notes.get(noteId)
    if (!note?.content || note.removed) throw new AppError('cards.note-missing', {})
    return { ...note, content: note.content }
  }
  const get = (noteId: CardNoteId): CardNote => {
    const note = must(noteId)
    return cardNote(note, note.content)
  }
  const mustMakeCards = (content: CardContent): void => {
    const empty =
      (content.kind === 'basic' || content.kind === 'reversed') &&
      (content.front.trim() === '' || (content.kind === 'reversed' && content.back.trim() === ''))
    if (empty || ordinalsOf(content).length === 0) throw new AppError('cards.no-card', {})
  }
  const faces = (courseId: CourseId, content: CardContent, ordinal: number) => {
    const url: PictureUrl = (src) => pictures.url(courseId, src)
    const image =
      content.kind === 'occlusion'
        ? url(content.image.from === 'own' ? content.image.name : content.image.path)
        : null
    return facesOf(content, ordinal, url, image)
  }

  return {
    get,

    create: (input: {
      courseId: CourseId
      content: CardContent
      tags: string[]
      source: CardSource | null
    }): CardNote => {
      const { courseId, content, tags, source } = input
      if (courseId !== PERSONAL_DECK) deps.mustHave(courseId, source?.lessonId)
      mustMakeCards(content)
      const noteId = deps.newId() as CardNoteId
      documents.changeNotes(courseId, [
        { noteId, change: { field: 'made', value: { source } } },
        { noteId, change: { field: 'content', value: content } },
        ...(tags.length > 0 ? [{ noteId, change: { field: 'tags' as const, value: tags } }] : []),
      ])
      deps.changed(courseId)
      return get(noteId)
    },

    edit: (noteId: CardNoteId, content: CardContent, tags: string[]): CardNote => {
      const note = must(noteId)
      mustMakeCards(content)
      const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)
      documents.changeNotes(note.courseId, [
        ...(same(content, note.content)
          ? []
          : [{ noteId, change: { field: 'content' as const, value: content } }]),
        ...(same(tags, note.tags) ? [] : [{ noteId, change: { field: 'tags' as const, value: tags } }]),
      ])
      deps.changed(note.courseId)
      return get(noteId)
    },

    remove: (noteId: CardNoteId): void => {
      const { courseId } = must(noteId)
      documents.changeNotes(courseId, [{ noteId, change: { field: 'removed', value: true } }])
      deps.changed(courseId)
    },

    restore: (noteId: CardNoteId): void => {
      const note = notes.get(noteId)
      if (!note) throw new AppError('cards.note-missing', {})
      if (!note.removed) return
      documents.changeNotes(note.courseId, [{ noteId, change: { field: 'removed', value: false } }])
      deps.changed(note.courseId)
    },

    /** Suspends a card or lets it come again. */
    suspend: (cardId: CardId, suspended: boolean): void => {
      const state = states.get(cardId)
      if (!state) throw new AppError('cards.card-missing', {})
      const change = { field: `suspended.${state.ordinal}` as const, value: suspended }
      documents.changeNotes(state.courseId, [{ noteId: state.noteId, change }])
      deps.changed(state.courseId)
    },

    /** Tags a note, or takes the tag away, and suspends or frees one of its cards with it. */
    mark: (state: StateRecord, tag: string, on: boolean): void => {
      const { noteId, courseId, ordinal } = state
      const others = must(noteId).tags.filter((each) => each !== tag)
      documents.changeNotes(courseId, [
        { noteId, change: { field: 'tags', value: on ? [...others, tag] : others } },
        { noteId, change: { field: `suspended.${ordinal}`, value: on } },
      ])
    },

    list: (query: {
      courseId: CourseId | null
      words: string
      filter: CardFilter
      offset: number
      limit: number
    }): { total: number; lines: CardLine[] } => {
      const found = notes.list({ ...query, words: query.words.trim(), dueBefore: dayEnd(clock.now()) })
      const lines = found.notes.flatMap((note): CardLine[] =>
        note.content === null
          ? []
          : [
              {
                noteId: note.id,
                courseId: note.courseId,
                kind: note.content.kind,
                words: note.words.slice(0, 400),
                tags: [...note.tags],
                source: note.source,
                cards: states.ofNote(note.id).map(cardState),
              },
            ],
      )
      return { total: found.total, lines }
    },

    preview: (courseId: CourseId, content: CardContent) =>
      ordinalsOf(content).map((ordinal) => ({
        cardId: `${'0'.repeat(32)}:${ordinal}` as CardId,
        ...faces(courseId, content, ordinal),
      })),

    /** A card ready to be asked; null where its note has not come yet. */
    view: (state: StateRecord, intervals: [number, number, number, number]): CardView | null => {
      const note = notes.get(state.noteId)
      if (!note?.content) return null
      return {
        cardId: state.cardId,
        noteId: state.noteId,
        courseId: state.courseId,
        kind: note.content.kind,
        ...faces(state.courseId, note.content, state.ordinal),
        tags: [...note.tags],
        source: note.source,
        state: cardState(state),
        intervals: intervals as CardView['intervals'],
      }
    },

    tagsOf: (noteId: CardNoteId): readonly string[] => notes.get(noteId)?.tags ?? [],
  }
}
