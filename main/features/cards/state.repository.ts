/** What is known of every card: rows folded from the reviews. */
import type { CardId, CardNoteId } from '../../../shared/features/cards/model.ts'
import type { CourseId } from '../../../shared/kernel/brand.ts'
import type { Hlc } from '../../../shared/kernel/hybrid-clock.ts'
import type { Db } from '../../db/open.ts'
import type { Memory, Stage } from './schedule.ts'

export interface StateRecord extends Memory {
  readonly cardId: CardId
  readonly noteId: CardNoteId
  readonly courseId: CourseId
  readonly ordinal: number
  readonly buriedUntil: number
  readonly suspended: boolean
  readonly createdAt: number
}

export interface StateRow {
  card_id: CardId
  note_id: CardNoteId
  course_id: CourseId
  ordinal: number
  stage: Stage
  due: number
  stability: number
  difficulty: number
  reps: number
  lapses: number
  step: number
  scheduled_days: number
  last_review: number | null
  last_at: Hlc | null
  first_review: number | null
  buried_until: number
  suspended: number
  created_at: number
}

export const toState = (row: StateRow): StateRecord => ({
  cardId: row.card_id,
  noteId: row.note_id,
  courseId: row.course_id,
  ordinal: row.ordinal,
  stage: row.stage,
  due: row.due,
  stability: row.stability,
  difficulty: row.difficulty,
  reps: row.reps,
  lapses: row.lapses,
  step: row.step,
  scheduledDays: row.scheduled_days,
  lastReview: row.last_review,
  lastAt: row.last_at,
  firstReview: row.first_review,
  buriedUntil: row.buried_until,
  suspended: row.suspended === 1,
  createdAt: row.created_at,
})

export type StateRepository = ReturnType<typeof stateRepository>

export const stateRepository = (db: Db) => {
  const get = db.prepare<[string], StateRow>('SELECT * FROM card_state WHERE card_id = ?')
  const ofNote = db.prepare<[string], StateRow>('SELECT * FROM card_state WHERE note_id = ? ORDER BY ordinal')
  const put = db.prepare<StateRow>(
    `INSERT OR REPLACE INTO card_state VALUES (@card_id, @note_id, @course_id, @ordinal, @stage, @due, @stability,
       @difficulty, @reps, @lapses, @step, @scheduled_days, @last_review, @last_at, @first_review, @buried_until,
       @suspended, @created_at)`,
  )
  const remove = db.prepare<[string]>('DELETE FROM card_state WHERE card_id = ?')
  const clear = db.prepare<[string]>('DELETE FROM card_state WHERE course_id = ?')
  const after = db.prepare<[string, number], StateRow>(
    'SELECT * FROM card_state WHERE card_id > ? ORDER BY card_id LIMIT ?',
  )
  const ofCourse = db.prepare<[string], StateRow>(
    'SELECT * FROM card_state WHERE course_id = ? ORDER BY card_id',
  )
  return {
    get: (cardId: CardId): StateRecord | null => {
      const row = get.get(cardId)
      return row ? toState(row) : null
    },
    ofNote: (noteId: CardNoteId): StateRecord[] => ofNote.all(noteId).map(toState),
    ofCourse: (courseId: CourseId): StateRecord[] => ofCourse.all(courseId).map(toState),
    /** Cards in the order of their ids, from behind one on. */
    after: (cardId: string, limit: number): StateRecord[] => after.all(cardId, limit).map(toState),
    put: (state: StateRecord): void => {
      put.run({
        card_id: state.cardId,
        note_id: state.noteId,
        course_id: state.courseId,
        ordinal: state.ordinal,
        stage: state.stage,
        due: Math.round(state.due),
        stability: state.stability,
        difficulty: state.difficulty,
        reps: state.reps,
        lapses: state.lapses,
        step: state.step,
        scheduled_days: state.scheduledDays,
        last_review: state.lastReview,
        last_at: state.lastAt,
        first_review: state.firstReview,
        buried_until: state.buriedUntil,
        suspended: state.suspended ? 1 : 0,
        created_at: state.createdAt,
      })
    },
    remove: (cardId: CardId): void => {
      remove.run(cardId)
    },
    clear: (courseId: CourseId): void => {
      clear.run(courseId)
    },
  }
}
