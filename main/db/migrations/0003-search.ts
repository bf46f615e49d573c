import type { Migration } from '../migrate.ts'

/**
 * One index of everything there is to read. Derived: `doctor --reindex` makes it again.
 *
 * A passage is a few paragraphs, half a minute of talk, a page, a note or a card. Its text is kept as people read it,
 * for snippets; the words of the index are made by main/features/search/words.ts (bigrams of what is written without
 * spaces) and are contentless.
 */
export const search: Migration = {
  name: '0003-search',
  up: (db) => {
    db.exec(`
      -- What has been read: a lesson, a caption file, a book. 'stamp' tells whether it has changed since.
      CREATE TABLE search_source (
        course_id TEXT NOT NULL,
        source TEXT NOT NULL,
        stamp TEXT NOT NULL,
        PRIMARY KEY (course_id, source)
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE search_passage (
        id INTEGER PRIMARY KEY,
        course_id TEXT NOT NULL,
        source TEXT NOT NULL,
        kind TEXT NOT NULL,
        lesson_id TEXT,
        title TEXT NOT NULL,
        text TEXT NOT NULL,
        tags TEXT NOT NULL,                  -- JSON array
        -- JSON: [[offset in the text, Place], ...]; the last at or before a hit is its place
        places TEXT NOT NULL
      ) STRICT;
      CREATE INDEX search_passage_by_source ON search_passage (course_id, source);

      CREATE VIRTUAL TABLE search_word USING fts5(
        title, text, stems, facets,
        content = '', contentless_delete = 1,
        tokenize = 'unicode61 remove_diacritics 2'
      );
    `)
  },
}
