import type { Migration } from '../migrate.ts'

/** The first desk: shelf, import jobs, study documents and what is derived from them. */
export const desk: Migration = {
  name: '0001-desk',
  up: (db) => {
    db.exec(`
      CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;

      CREATE TABLE library_course (
        id TEXT PRIMARY KEY,
        identity TEXT NOT NULL UNIQUE,
        label TEXT NOT NULL UNIQUE,          -- random; names the course's own origin
        kind TEXT NOT NULL,
        title TEXT NOT NULL,
        language TEXT,
        description TEXT,
        authors TEXT NOT NULL,               -- JSON array
        cover_path TEXT,
        version INTEGER NOT NULL,
        added_at INTEGER NOT NULL,
        updated_at INTEGER NOT NULL,
        -- what the shelf shows, counted once when the course is written
        bytes INTEGER NOT NULL,
        lesson_count INTEGER NOT NULL,
        lesson_kinds TEXT NOT NULL,          -- JSON array
        unsupported_count INTEGER NOT NULL
      ) STRICT;

      CREATE TABLE library_lesson (
        id TEXT PRIMARY KEY,
        course_id TEXT NOT NULL REFERENCES library_course(id) ON DELETE CASCADE,
        key TEXT NOT NULL,
        position INTEGER NOT NULL,
        title TEXT NOT NULL,
        kind TEXT NOT NULL,
        section TEXT NOT NULL,               -- JSON array
        path TEXT,
        fragment TEXT,
        url TEXT,
        alt TEXT,
        words INTEGER NOT NULL,
        duration_ms INTEGER,
        UNIQUE (course_id, position),
        UNIQUE (course_id, key)
      ) STRICT;

      CREATE TABLE library_file (
        course_id TEXT NOT NULL REFERENCES library_course(id) ON DELETE CASCADE,
        path TEXT NOT NULL,
        media_type TEXT NOT NULL,
        role TEXT NOT NULL,
        size INTEGER NOT NULL,
        sha256 TEXT NOT NULL,
        PRIMARY KEY (course_id, path)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX library_file_by_content ON library_file (sha256);

      CREATE TABLE library_quiz (
        quiz_id TEXT PRIMARY KEY,
        course_id TEXT NOT NULL REFERENCES library_course(id) ON DELETE CASCADE,
        lesson_id TEXT NOT NULL REFERENCES library_lesson(id) ON DELETE CASCADE,
        position INTEGER NOT NULL,
        definition TEXT NOT NULL             -- JSON, the Quiz of shared/features/quizzes/model.ts
      ) STRICT;
      CREATE INDEX library_quiz_by_lesson ON library_quiz (lesson_id, position);
      CREATE INDEX library_quiz_by_course ON library_quiz (course_id);

      CREATE TABLE library_media (
        lesson_id TEXT NOT NULL REFERENCES library_lesson(id) ON DELETE CASCADE,
        position INTEGER NOT NULL,
        definition TEXT NOT NULL,            -- JSON, the MediaPlan of main/content/plan.ts
        PRIMARY KEY (lesson_id, position)
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE library_unsupported (
        course_id TEXT NOT NULL REFERENCES library_course(id) ON DELETE CASCADE,
        position INTEGER NOT NULL,
        path TEXT NOT NULL,
        reason TEXT NOT NULL,
        detail TEXT,
        PRIMARY KEY (course_id, position)
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE import_job (
        id TEXT PRIMARY KEY,
        name TEXT NOT NULL,
        origin TEXT NOT NULL,                -- absolute path of what is imported
        stage_id TEXT,                       -- set when the files were uploaded and are ours to remove
        state TEXT NOT NULL,
        owner_pid INTEGER,                   -- the process at work on it
        started_at INTEGER NOT NULL,
        report TEXT,                         -- JSON
        error TEXT                           -- JSON
      ) STRICT;

      -- Files an unfinished job has copied, so that a killed import goes on where it was.
      CREATE TABLE import_file (
        job_id TEXT NOT NULL REFERENCES import_job(id) ON DELETE CASCADE,
        path TEXT NOT NULL,
        size INTEGER NOT NULL,
        modified_ms REAL NOT NULL,
        sha256 TEXT NOT NULL,
        PRIMARY KEY (job_id, path)
      ) STRICT, WITHOUT ROWID;

      -- Personal study data. Outlives its course: taking a course off the shelf keeps what the learner made.
      CREATE TABLE doc_update (
        doc TEXT NOT NULL,
        seq INTEGER NOT NULL,
        bytes BLOB NOT NULL,
        PRIMARY KEY (doc, seq)
      ) STRICT;
      CREATE TABLE doc_snapshot (
        doc TEXT PRIMARY KEY,
        seq INTEGER NOT NULL,                -- updates up to this one are inside
        bytes BLOB NOT NULL
      ) STRICT;

      -- Derived from the documents in the same transaction; 'doctor' can make it again.
      CREATE TABLE progress_lesson (
        course_id TEXT NOT NULL,
        lesson_id TEXT NOT NULL,
        completed_at TEXT,                   -- Hlc
        position TEXT,                       -- JSON
        position_at TEXT,                    -- Hlc
        PRIMARY KEY (course_id, lesson_id)
      ) STRICT, WITHOUT ROWID;
    `)
  },
}
