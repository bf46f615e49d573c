import type { Migration } from '../migrate.ts'

/** A checksum for each part of a study document: SQLite does not see a changed letter inside a value. */
export const checksums: Migration = {
  name: '0006-checksums',
  up: (db) => {
    db.exec(`
      -- CRC-32 of the document's name and the bytes; null in rows from before.
      ALTER TABLE doc_update ADD COLUMN crc INTEGER;
      ALTER TABLE doc_snapshot ADD COLUMN crc INTEGER;
    `)
  },
}
