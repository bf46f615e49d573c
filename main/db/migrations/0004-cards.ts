import type { Migration } from '../migrate.ts'

/** Cards and reviews. Everything here is derived from the study documents; `doctor` can make it again. */
export const cards: Migration = {
  name: '0004-cards',
  up: (db) => {
    db.exec(`
      CREATE TABLE card_note (
        note_id TEXT PRIMARY KEY,
        course_id TEXT NOT NULL,
        stamps TEXT NOT NULL,                -- JSON, field → Hlc of the value that stands
        content TEXT,                        -- JSON, CardContent; null until it has come
        tags TEXT NOT NULL,                  -- JSON array
        source TEXT,                         -- JSON, CardSource
        suspended TEXT NOT NULL,             -- JSON array of ordinals
        removed INTEGER NOT NULL,
        words TEXT NOT NULL,                 -- what filters look in
        created_at INTEGER NOT NULL,
        updated_at INTEGER NOT NULL
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX card_note_by_course ON card_note (course_id, created_at);

      CREATE TABLE card_state (
        card_id TEXT PRIMARY KEY,
        note_id TEXT NOT NULL,
        course_id TEXT NOT NULL,
        ordinal INTEGER NOT NULL,
        stage INTEGER NOT NULL,              -- 0 new, 1 learning, 2 review, 3 relearning
        due INTEGER NOT NULL,
        stability REAL NOT NULL,
        difficulty REAL NOT NULL,
        reps INTEGER NOT NULL,
        lapses INTEGER NOT NULL,
        step INTEGER NOT NULL,
        scheduled_days INTEGER NOT NULL,
        last_review INTEGER,
        last_at TEXT,                        -- Hlc of the review folded last
        first_review INTEGER,
        buried_until INTEGER NOT NULL,
        suspended INTEGER NOT NULL,
        created_at INTEGER NOT NULL
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX card_state_by_note ON card_state (note_id);
      -- What the queue asks for: stage, in the order it comes due, within a course or over all.
      CREATE INDEX card_state_queue ON card_state (suspended, stage, due, course_id, note_id, buried_until);
      CREATE INDEX card_state_course_queue ON card_state (course_id, suspended, stage, due, note_id, buried_until);
      CREATE INDEX card_state_answered ON card_state (last_review, note_id);
      CREATE INDEX card_state_begun ON card_state (first_review);

      CREATE TABLE card_review (
        at TEXT PRIMARY KEY,                 -- Hlc, the event's identity
        course_id TEXT NOT NULL,
        card_id TEXT NOT NULL,
        time INTEGER NOT NULL,
        rating INTEGER NOT NULL,
        duration_ms INTEGER NOT NULL,
        stage INTEGER NOT NULL,              -- of the card when it was asked; set by the fold
        imported INTEGER NOT NULL
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX card_review_by_card ON card_review (card_id, time, at);
      CREATE INDEX card_review_by_time ON card_review (time, course_id, duration_ms, rating, stage);

      -- Reviews taken back; may come before the review itself when devices meet.
      CREATE TABLE card_undo (
        of TEXT PRIMARY KEY
      ) STRICT, WITHOUT ROWID;
      -- Options as they stand, and ('folded') the ones the rows of card_state were folded with.
      CREATE TABLE card_option (
        field TEXT PRIMARY KEY,
        value TEXT NOT NULL                  -- JSON
      ) STRICT, WITHOUT ROWID;
      CREATE TABLE card_bury (
        card_id TEXT PRIMARY KEY,
        until INTEGER NOT NULL
      ) STRICT, WITHOUT ROWID;
    `)
  },
}
