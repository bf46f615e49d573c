import type { Migration } from '../migrate.ts'

/** Annotations as rows, and where a course update left them. */
export const annotations: Migration = {
  name: '0002-annotations',
  up: (db) => {
    db.exec(`
      -- Derived from the study documents in the same transaction; 'doctor' can make it again.
      CREATE TABLE annotation (
        course_id TEXT NOT NULL,
        id TEXT NOT NULL,
        lesson_id TEXT NOT NULL,
        kind TEXT NOT NULL,
        color TEXT NOT NULL,
        target TEXT NOT NULL,                -- JSON, as made or as settled by the learner
        place TEXT NOT NULL,                 -- sorts as the places of its lesson do
        quote TEXT NOT NULL,
        note TEXT NOT NULL,                  -- the note as plain text
        tags TEXT NOT NULL,                  -- JSON array
        folded TEXT NOT NULL,                -- quote, note and tags in lower case, to look for words in
        deleted INTEGER NOT NULL,
        created_at TEXT NOT NULL,            -- Hlc
        changed_at TEXT NOT NULL,            -- Hlc
        PRIMARY KEY (course_id, id)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX annotation_by_lesson ON annotation (course_id, lesson_id);
      CREATE INDEX annotation_by_creation ON annotation (created_at DESC, id DESC) WHERE deleted = 0;
      CREATE INDEX annotation_by_change ON annotation (changed_at);

      CREATE TABLE annotation_tag (
        tag TEXT NOT NULL,
        course_id TEXT NOT NULL,
        id TEXT NOT NULL,
        PRIMARY KEY (tag, course_id, id)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX annotation_tag_by_annotation ON annotation_tag (course_id, id);

      -- Where an annotation is in the version of the course that is here, when that is not where it was made.
      CREATE TABLE annotation_place (
        course_id TEXT NOT NULL,
        id TEXT NOT NULL,
        target TEXT,                         -- JSON; null: as in the document
        place TEXT,
        anchoring TEXT NOT NULL,             -- JSON
        state TEXT NOT NULL,
        PRIMARY KEY (course_id, id)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX annotation_place_by_state ON annotation_place (state);

      -- What an annotated lesson said last, to be compared with what an update of the course makes of it.
      CREATE TABLE annotation_lesson_text (
        course_id TEXT NOT NULL,
        lesson_id TEXT NOT NULL,
        part TEXT NOT NULL,                  -- '' or a page or section of a document
        sha256 TEXT NOT NULL,                -- of the file the text is of
        text TEXT NOT NULL,
        PRIMARY KEY (course_id, lesson_id, part)
      ) STRICT, WITHOUT ROWID;
    `)
  },
}
