import type Database from 'better-sqlite3'

/** The client's SQLite, open. */
export type Db = Database.Database
