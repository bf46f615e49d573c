import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import zlib from 'node:zlib'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openSource } from '../../../../main/content/archive/index.ts'
import { PERSONAL_DECK, type CardContent, type CardRating } from '../../../../shared/features/cards/model.ts'
import { CourseId } from '../../../../shared/kernel/brand.ts'
import { DAY, openDesk, type Desk } from '../../../support/cards/desk.ts'
import { makeZip as zip } from '../../../support/make/zip.ts'

let desk: Desk
let other: Desk
beforeEach(() => {
  desk = openDesk()
  other = openDesk(undefined, 2)
})
afterEach(() => {
  desk.remove()
  other.remove()
})

/** One red pixel. */
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==',
  'base64',
)

const fileOf = (bytes: Uint8Array, name = 'cards.apkg'): string => {
  const file = path.join(mkdtempSync(path.join(desk.folder, 'apkg-test-')), name)
  writeFileSync(file, bytes)
  return file
}
const make = (of: Desk, content: CardContent, tags: string[] = []) =>
  of.notes.create({ courseId: PERSONAL_DECK, content, tags, source: null })

const collectionOf = async (bytes: Uint8Array): Promise<Database.Database> => {
  const source = await openSource(fileOf(bytes), { signal: new AbortController().signal })
  const entry = source.find('collection.anki2')
  if (!entry) throw new Error('no collection')
  const data = await source.read(entry)
  await source.close()
  return new Database(data)
}

/** What has to be the same on the other side. */
const told = (of: Desk) => ({
  notes: of.rows.notes
    .ofCourse(PERSONAL_DECK)
    .map(({ id, content, tags, source, suspended }) => ({ id, content, tags, source, suspended }))
    .sort((a, b) => a.id.localeCompare(b.id)),
  reviews: of.rows.states
    .ofCourse(PERSONAL_DECK)
    .flatMap(({ cardId }) => of.rows.reviews.ofCard(cardId))
    .map(({ cardId, time, rating, durationMs }) => ({ cardId, time, rating, durationMs })),
  memory: of.rows.states
    .ofCourse(PERSONAL_DECK)
    .map(({ cardId, stage, stability, difficulty, reps, lapses, scheduledDays }) => ({
      cardId,
      stage,
      stability,
      difficulty,
      reps,
      lapses,
      scheduledDays,
    })),
})

const fill = (): void => {
  const picture = desk.media.add(PNG)
  make(desk, { kind: 'basic', front: '**Bold** & <b>raw</b> $x<y$', back: '- one\n- two', extra: '' }, [
    'a',
    'b::c',
  ])
  make(desk, { kind: 'reversed', front: '猫', back: 'cat', extra: 'an animal' })
  make(desk, { kind: 'cloze', text: 'In {{c1::1789::year}} came the {{c2::*revolution*}}.', extra: 'France' })
  make(desk, { kind: 'basic', front: `Look: ![pixel](${picture})`, back: 'red', extra: '' })
  make(desk, {
    kind: 'occlusion',
    front: 'What is here?',
    extra: '',
    image: { from: 'own', name: picture },
    mode: 'hide-all',
    shapes: [
      { n: 1, x: 10, y: 20.5, w: 30, h: 12.25 },
      { n: 3, x: 50, y: 5, w: 7.77, h: 40 },
    ],
  })
  for (let day = 0; day < 12; day++) {
    for (let i = 0; i < 4; i++) {
      const [card] = desk.reviews.queue(null).cards
      if (card) desk.reviews.answer(card.cardId, (((day * 3 + i) % 4) + 1) as CardRating, 1500 + i)
      desk.time.now += 60_000
    }
    desk.time.now += DAY
  }
  const [first] = desk.rows.states.ofCourse(PERSONAL_DECK)
  if (first) desk.notes.suspend(first.cardId, true)
}

describe('out and in again', () => {
  test('notes of every kind, tags, suspensions, pictures and reviews are the same', async () => {
    fill()
    const { bytes, notes } = await desk.packages.export(null)
    expect(notes).toBe(5)
    const report = await other.packages.import(PERSONAL_DECK, { path: fileOf(bytes) })
    expect(report).toMatchObject({ notes: 5, cards: 8, pictures: 1, known: 0, skipped: [] })
    expect(told(other)).toEqual(told(desk))
    expect(report.reviews).toBe(told(desk).reviews.length)
    expect(report.reviews).toBeGreaterThan(20)
    const again = await other.packages.import(PERSONAL_DECK, { path: fileOf(bytes) })
    expect(again).toMatchObject({ notes: 0, known: 5, reviews: 0 })
    expect(told(other)).toEqual(told(desk))
  })

  test('nothing of a package stays in the temporary folder', async () => {
    fill()
    const { bytes } = await desk.packages.export(null)
    await other.packages.import(PERSONAL_DECK, { path: fileOf(bytes) })
    expect(readdirSync(other.folder).filter((name) => name.startsWith('apkg-'))).toEqual([])
  })

  test('a note changed in Anki comes with the change', async () => {
    make(desk, { kind: 'basic', front: 'old', back: '*answer*', extra: '' })
    const { bytes } = await desk.packages.export(null)
    const db = await collectionOf(bytes)
    db.exec("UPDATE notes SET flds = 'new' || char(31) || '<em>answer</em> &lt;3' || char(31)")
    const changed = zip([
      { name: 'collection.anki2', content: db.serialize() },
      { name: 'media', content: '{}' },
    ])
    db.close()
    await other.packages.import(PERSONAL_DECK, { path: fileOf(changed) })
    expect(told(other).notes[0]?.content).toEqual({
      kind: 'basic',
      front: 'new',
      back: '*answer* \\<3',
      extra: '',
    })
  })

  test('an empty deck is said to be empty', async () => {
    await expect(desk.packages.export(null)).rejects.toMatchObject({ code: 'cards.nothing-to-export' })
  })
})

test('what is written is the schema Anki documents, and holds together', async () => {
  fill()
  const { bytes } = await desk.packages.export(null)
  const db = await collectionOf(bytes)
  const columns = (table: string): string =>
    db
      .prepare<[], { name: string; type: string; notnull: number; pk: number }>(`PRAGMA table_info(${table})`)
      .all()
      .map(
        ({ name, type, notnull, pk }) =>
          `${name} ${type.toLowerCase()}${pk ? ' pk' : notnull ? '' : ' null'}`,
      )
      .join(', ')
  // anki/rslib/src/storage/schema11.sql
  expect(columns('col')).toBe(
    'id integer pk, crt integer, mod integer, scm integer, ver integer, dty integer, usn integer, ls integer, conf text, models text, decks text, dconf text, tags text',
  )
  expect(columns('notes')).toBe(
    'id integer pk, guid text, mid integer, mod integer, usn integer, tags text, flds text, sfld integer, csum integer, flags integer, data text',
  )
  expect(columns('cards')).toBe(
    'id integer pk, nid integer, did integer, ord integer, mod integer, usn integer, type integer, queue integer, due integer, ivl integer, factor integer, reps integer, lapses integer, left integer, odue integer, odid integer, flags integer, data text',
  )
  expect(columns('revlog')).toBe(
    'id integer pk, cid integer, usn integer, ease integer, ivl integer, lastIvl integer, factor integer, time integer, type integer',
  )
  expect(columns('graves')).toBe('usn integer, oid integer, type integer')
  const one = <T>(sql: string): T => db.prepare<[], T>(sql).pluck().get() as T
  expect(one('SELECT ver FROM col')).toBe(11)
  expect(one('SELECT count(*) FROM cards WHERE nid NOT IN (SELECT id FROM notes)')).toBe(0)
  expect(one('SELECT count(*) FROM revlog WHERE cid NOT IN (SELECT id FROM cards)')).toBe(0)
  expect(one('SELECT count(*) FROM cards WHERE type NOT IN (0,1,2,3) OR queue NOT IN (-1,0,1,2)')).toBe(0)
  expect(one("SELECT count(*) FROM notes WHERE tags <> '' AND tags NOT LIKE ' % '")).toBe(0)
  const models = JSON.parse(one<string>('SELECT models FROM col')) as Record<string, { flds: unknown[] }>
  for (const { mid, flds } of db
    .prepare<[], { mid: number; flds: string }>('SELECT mid, flds FROM notes')
    .all())
    expect(flds.split('\x1f')).toHaveLength(models[String(mid)]?.flds.length ?? -1)
  const decks = JSON.parse(one<string>('SELECT decks FROM col')) as object
  for (const { did } of db.prepare<[], { did: number }>('SELECT DISTINCT did FROM cards').all())
    expect(Object.keys(decks)).toContain(String(did))
  const flds = db.prepare<[], string>('SELECT flds FROM notes').pluck().all().join('\n')
  expect(flds).toContain('<strong>Bold</strong> &amp; <strong>raw</strong> \\(x&lt;y\\)')
  expect(flds).toContain('{{c1::1789::year}} came the {{c2::<em>revolution</em>}}')
  expect(flds).toContain('{{c3::image-occlusion:rect:left=0.5:top=0.05:width=0.0777:height=0.4:oi=1}}')
  db.close()
})

/** A collection as another maker writes it. */
const foreign = (change: (db: Database.Database) => void = () => undefined): Buffer => {
  const db = new Database(':memory:')
  db.exec(`
    CREATE TABLE col (id integer primary key, crt, mod, scm, ver, dty, usn, ls, conf, models, decks, dconf, tags);
    CREATE TABLE notes (id integer primary key, guid, mid, mod, usn, tags, flds, sfld, csum, flags, data);
    CREATE TABLE cards (id integer primary key, nid, did, ord, mod, usn, type, queue, due, ivl, factor, reps, lapses, left, odue, odid, flags, data);
    CREATE TABLE revlog (id integer primary key, cid, usn, ease, ivl, lastIvl, factor, time, type);
  `)
  const models = {
    '7': {
      type: 0,
      flds: [
        { name: 'Word', ord: 0 },
        { name: 'Meaning', ord: 1 },
        { name: 'Note', ord: 2 },
      ],
      tmpls: [
        { qfmt: '{{Word}}', afmt: '{{FrontSide}}<hr>{{Meaning}}{{#Note}}{{Note}}{{/Note}}', ord: 0 },
        { qfmt: '{{type:Meaning}}', afmt: '{{Word}}', ord: 1 },
      ],
    },
    '8': { type: 1, flds: [{ name: 'Text', ord: 0 }], tmpls: [{ qfmt: '{{cloze:Text}}', afmt: '', ord: 0 }] },
  }
  db.prepare('INSERT INTO col VALUES (1,0,0,0,11,0,0,0,?,?,?,?,?)').run(
    '{}',
    JSON.stringify(models),
    JSON.stringify({ '5': { name: 'Languages::Old French' } }),
    '{}',
    '{}',
  )
  const note = db.prepare("INSERT INTO notes VALUES (?, ?, ?, 0, 0, ?, ?, '', 0, 0, '')")
  note.run(
    1,
    'g%1',
    7,
    ' french ',
    'chat<script>alert(1)</script>\x1f<img src="ch at.png" onerror="x()"> cat\x1f',
  )
  note.run(2, 'g2', 8, '', 'Le {{c1::<b>ch\u00eane</b>::arbre}} [sound:x.mp3]')
  note.run(3, 'g3', 7, '', '\x1f\x1f')
  const card = db.prepare('INSERT INTO cards VALUES (?, ?, 5, ?, 0, 0, 2, ?, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)')
  card.run(11, 1, 0, 2)
  card.run(12, 1, 1, -1)
  card.run(13, 2, 0, 0)
  card.run(14, 3, 0, 0)
  const review = db.prepare('INSERT INTO revlog VALUES (?, ?, 0, ?, 0, 0, 0, ?, 0)')
  review.run(1_700_000_000_000, 11, 3, 4000)
  review.run(1_700_400_000_000, 11, 0, 0)
  review.run(1_700_500_000_000, 11, 1, 9_999_999_999)
  change(db)
  const bytes = db.serialize()
  db.close()
  return bytes
}

describe('packages of other makers', () => {
  const expectRead = (of: Desk): void => {
    const notes = told(of).notes
    expect(notes).toHaveLength(2)
    const picture = `${createHash('sha256').update(PNG).digest('hex')}.png`
    expect(notes.map((note) => note.content)).toContainEqual({
      kind: 'reversed',
      front: 'chat',
      back: `![](<${picture}>) cat`,
      extra: '',
    })
    expect(notes.map((note) => note.content)).toContainEqual({
      kind: 'cloze',
      text: 'Le {{c1::**chêne**::arbre}}',
      extra: '',
    })
    expect(notes.flatMap((note) => note.tags)).toContain('Languages::Old_French')
    expect(notes.flatMap((note) => note.suspended)).toEqual([1])
    expect(told(of).reviews.map(({ time, rating, durationMs }) => [time, rating, durationMs])).toEqual([
      [1_700_000_000_000, 3, 4000],
      [1_700_500_000_000, 1, 86_400_000],
    ])
  }

  test('of the older form are read, their markup made harmless', async () => {
    const bytes = zip([
      { name: 'collection.anki2', content: foreign() },
      { name: 'media', content: JSON.stringify({ '0': 'ch at.png', '1': 'x.mp3' }) },
      { name: '0', content: PNG },
    ])
    const report = await desk.packages.import(PERSONAL_DECK, { path: fileOf(bytes) })
    expect(report).toMatchObject({ notes: 2, pictures: 1, reviews: 2 })
    expect(report.skipped).toEqual([{ note: '', reason: 'unreadable' }])
    expectRead(desk)
  })

  test('of the newest form are read: zstd, Protocol Buffers, tables for notetypes', async () => {
    const string = (field: number, text: string): Buffer => {
      const value = Buffer.from(text)
      return Buffer.concat([Buffer.from([field * 8 + 2, value.length]), value])
    }
    const collection = foreign((db) => {
      db.exec(`
        CREATE TABLE notetypes (id integer primary key, name text, config blob);
        CREATE TABLE fields (ntid, ord, name text, config blob);
        CREATE TABLE templates (ntid, ord, name text, config blob);
        CREATE TABLE decks (id integer primary key, name text);
        UPDATE col SET models = '', decks = '';
      `)
      db.prepare('INSERT INTO notetypes VALUES (7, ?, ?), (8, ?, ?)').run(
        'W',
        Buffer.alloc(0),
        'C',
        Buffer.from([8, 1]),
      )
      const field = db.prepare("INSERT INTO fields VALUES (?, ?, ?, x'')")
      for (const [ord, name] of ['Word', 'Meaning', 'Note'].entries()) field.run(7, ord, name)
      field.run(8, 0, 'Text')
      const template = db.prepare('INSERT INTO templates VALUES (?, ?, ?, ?)')
      template.run(7, 0, 'a', Buffer.concat([string(1, '{{Word}}'), string(2, '{{Meaning}}{{Note}}')]))
      template.run(7, 1, 'b', Buffer.concat([string(1, '{{Meaning}}'), string(2, '{{Word}}')]))
      template.run(8, 0, 'c', string(1, '{{cloze:Text}}'))
      db.prepare('INSERT INTO decks VALUES (5, ?)').run('Languages\x1fOld French')
    })
    const entry = string(1, 'ch at.png')
    const bytes = zip([
      { name: 'collection.anki2', content: 'Please update Anki' },
      { name: 'collection.anki21b', content: zlib.zstdCompressSync(collection) },
      {
        name: 'media',
        content: zlib.zstdCompressSync(Buffer.concat([Buffer.from([10, entry.length]), entry])),
      },
      { name: '0', content: zlib.zstdCompressSync(PNG) },
    ])
    await desk.packages.import(PERSONAL_DECK, { path: fileOf(bytes) })
    expectRead(desk)
  })
})

describe('hostile packages', () => {
  const refusal = async (bytes: Uint8Array): Promise<unknown> => {
    const before = desk.db.prepare('SELECT total_changes()').pluck().get()
    const error: unknown = await desk.packages.import(PERSONAL_DECK, { path: fileOf(bytes) }).then(
      () => 'taken',
      (found: unknown) => (found as { code?: unknown }).code,
    )
    expect(desk.db.prepare('SELECT total_changes()').pluck().get()).toBe(before)
    expect(readdirSync(desk.folder).filter((name) => /^apkg-(?!test)/.test(name))).toEqual([])
    return error
  }
  const pack = (collection: Uint8Array | string, media = '{}'): Buffer =>
    zip([
      { name: 'collection.anki2', content: collection },
      { name: 'media', content: media },
    ])

  test.each([
    ['that are no zip', () => Buffer.from('PK, but not really')],
    ['without a collection', () => zip([{ name: 'readme.txt', content: 'x' }])],
    ['whose collection is no database', () => pack('x'.repeat(5000))],
    ['whose collection is cut off', () => pack(foreign().subarray(0, 6000))],
    [
      'with a trigger',
      () => pack(foreign((db) => db.exec('CREATE TRIGGER t AFTER INSERT ON notes BEGIN SELECT 1; END'))),
    ],
    [
      'with a view in place of the notes',
      () =>
        pack(foreign((db) => db.exec('ALTER TABLE notes RENAME TO n; CREATE VIEW notes AS SELECT * FROM n'))),
    ],
    ['with a virtual table', () => pack(foreign((db) => db.exec('CREATE VIRTUAL TABLE v USING fts5(x)')))],
    ['whose notetypes are not JSON', () => pack(foreign((db) => db.exec("UPDATE col SET models = '{{{'")))],
    ['whose list of media is not one', () => pack(foreign(), '[1, 2')],
    [
      'whose zstd is a bomb',
      () =>
        zip([
          { name: 'collection.anki21b', content: zlib.zstdCompressSync(Buffer.alloc(600 * 1024 * 1024)) },
          { name: 'media', content: '' },
        ]),
    ],
  ])('%s are refused, and nothing is written', async (_, bytes) => {
    expect(await refusal(bytes())).toBe('cards.not-a-package')
  })

  test('that climb out of their folder are refused by name', async () => {
    expect(await refusal(zip([{ name: '../collection.anki2', content: foreign() }]))).toBe(
      'archive.traversal',
    )
  })

  test('with values of the wrong type bring what can be read', async () => {
    const bytes = pack(
      foreign((db) => {
        db.exec("UPDATE cards SET ord = 'x', queue = x'00' WHERE id = 13")
        db.exec("UPDATE notes SET tags = 7, data = x'ff' WHERE id = 2")
        db.exec("UPDATE revlog SET ease = 'often', time = 'long' WHERE id = 1700000000000")
      }),
    )
    await expect(desk.packages.import(PERSONAL_DECK, { path: fileOf(bytes) })).resolves.toMatchObject({
      notes: 2,
    })
  })

  test('for a course that is not here are refused before they are opened', async () => {
    await expect(
      desk.packages.import(CourseId.parse('f'.repeat(32)), { path: '/nowhere.apkg' }),
    ).rejects.toMatchObject({ code: 'library.course-missing' })
  })
})
