import type { Migration } from '../migrate.ts'

/** Time studied by day, derived from the study documents. */
export const plan: Migration = {
  name: '0005-plan',
  up: (db) => {
    db.exec(`
      CREATE TABLE plan_day (
        course_id TEXT NOT NULL,
        day TEXT NOT NULL,                   -- yyyy-mm-dd, the learner's own calendar
        seconds INTEGER NOT NULL,
        PRIMARY KEY (course_id, day)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX plan_day_by_day ON plan_day (day);
    `)
  },
}
