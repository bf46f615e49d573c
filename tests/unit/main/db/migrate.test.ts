import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import { migrate, schemaVersion, type Migration } from '../../../../main/db/migrate.ts'
import { migrations } from '../../../../main/db/migrations/index.ts'
import { openDatabase } from '../../../../main/db/open.ts'
import { tempDir } from '../../../support/temp-dir.ts'

const schemaOf = (db: Database.Database): unknown[] =>
  db.prepare("SELECT type, name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite_%' ORDER BY name").all()

describe('migrations', () => {
  test('a new file gets the newest schema', () => {
    const db = openDatabase(path.join(tempDir(), 'carrel.sqlite'))
    expect(schemaVersion(db)).toBe(migrations.length)
    expect(db.pragma('foreign_keys', { simple: true })).toBe(1)
    expect(db.pragma('journal_mode', { simple: true })).toBe('wal')
    expect(db.pragma('synchronous', { simple: true })).toBe(2)
    db.close()
  })

  test('every table is STRICT', () => {
    const db = openDatabase(path.join(tempDir(), 'carrel.sqlite'))
    const loose = db
      .prepare(
        "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND strict = 0 AND name NOT LIKE 'sqlite_%'",
      )
      .all()
    expect(loose).toEqual([])
    db.close()
  })

  test.each(migrations.map((migration, index) => [migration.name, index] as const))(
    'from the version before %s, a database reaches the same schema as a new one',
    (_, index) => {
      const dir = tempDir()
      const file = path.join(dir, 'old.sqlite')
      const old = new Database(file)
      migrate(old, migrations.slice(0, index), { file, backup: false })
      old.close()
      const upgraded = openDatabase(file)
      const fresh = openDatabase(path.join(dir, 'new.sqlite'))
      expect(schemaOf(upgraded)).toEqual(schemaOf(fresh))
      upgraded.close()
      fresh.close()
    },
  )

  test('a migration that fails leaves the version before it, whole', () => {
    const file = path.join(tempDir(), 'carrel.sqlite')
    const db = new Database(file)
    const broken: Migration = {
      name: '0002-broken',
      up: (target) => {
        target.exec('CREATE TABLE half (x TEXT) STRICT')
        throw new Error('power cut')
      },
    }
    expect(() => {
      migrate(db, [...migrations, broken], { file, backup: false })
    }).toThrow('power cut')
    expect(schemaVersion(db)).toBe(migrations.length)
    expect(db.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'half'").get()).toBeUndefined()
    db.close()
  })

  test('an existing database is copied aside before it is changed', () => {
    const file = path.join(tempDir(), 'carrel.sqlite')
    openDatabase(file).close()
    const db = new Database(file)
    db.prepare("INSERT INTO meta VALUES ('mine', 'kept')").run()
    migrate(
      db,
      [
        ...migrations,
        { name: '9999-more', up: (target) => target.exec("UPDATE meta SET value = 'changed'") },
      ],
      { file, backup: true },
    )
    db.close()
    const copy = new Database(`${file}.before-${migrations.length + 1}`, { readonly: true })
    expect(copy.prepare("SELECT value FROM meta WHERE key = 'mine'").pluck().get()).toBe('kept')
    copy.close()
  })

  test('a file from a newer Carrel is refused by name and not touched', () => {
    const file = path.join(tempDir(), 'carrel.sqlite')
    const db = openDatabase(file)
    db.pragma(`user_version = ${migrations.length + 7}`)
    db.close()
    const before = readFileSync(file)
    expect(() => openDatabase(file)).toThrow(
      expect.objectContaining({
        code: 'profile.from-newer-version',
        data: { found: migrations.length + 7, known: migrations.length },
      }),
    )
    expect(readFileSync(file).equals(before)).toBe(true)
    expect(existsSync(`${file}.before-${migrations.length}`)).toBe(false)
  })

  test('a file that is no database is said to be damaged', () => {
    const file = path.join(tempDir(), 'carrel.sqlite')
    writeFileSync(file, 'this is not a database, however long it may be'.repeat(100))
    expect(() => openDatabase(file)).toThrow(expect.objectContaining({ code: 'profile.damaged' }))
  })
})
