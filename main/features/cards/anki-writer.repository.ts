/** Writes a collection in the schema Anki documents as version 11, which every Anki and AnkiDroid reads. */
import Database from 'better-sqlite3'

export interface AnkiCollectionRows {
  readonly created: number
  readonly modified: number
  readonly models: object
  readonly decks: object
  readonly notes: readonly {
    id: number
    guid: string
    mid: number
    tags: string
    flds: string
    sfld: string
    csum: number
    mod: number
    data: string
  }[]
  readonly cards: readonly {
    id: number
    nid: number
    did: number
    ord: number
    mod: number
    type: number
    queue: number
    due: number
    ivl: number
    reps: number
    lapses: number
    left: number
    data: string
  }[]
  readonly reviews: readonly {
    id: number
    cid: number
    ease: number
    ivl: number
    lastIvl: number
    time: number
    type: number
  }[]
}

/** @see anki/rslib/src/storage/schema11.sql */
const SCHEMA = `
  CREATE TABLE col (
    id integer primary key, crt integer not null, mod integer not null, scm integer not null, ver integer not null,
    dty integer not null, usn integer not null, ls integer not null, conf text not null, models text not null,
    decks text not null, dconf text not null, tags text not null);
  CREATE TABLE notes (
    id integer primary key, guid text not null, mid integer not null, mod integer not null, usn integer not null,
    tags text not null, flds text not null, sfld integer not null, csum integer not null, flags integer not null,
    data text not null);
  CREATE TABLE cards (
    id integer primary key, nid integer not null, did integer not null, ord integer not null, mod integer not null,
    usn integer not null, type integer not null, queue integer not null, due integer not null, ivl integer not null,
    factor integer not null, reps integer not null, lapses integer not null, left integer not null,
    odue integer not null, odid integer not null, flags integer not null, data text not null);
  CREATE TABLE revlog (
    id integer primary key, cid integer not null, usn integer not null, ease integer not null, ivl integer not null,
    lastIvl integer not null, factor integer not null, time integer not null, type integer not null);
  CREATE TABLE graves (usn integer not null, oid integer not null, type integer not null);
  CREATE INDEX ix_notes_usn ON notes (usn);
  CREATE INDEX ix_cards_usn ON cards (usn);
  CREATE INDEX ix_revlog_usn ON revlog (usn);
  CREATE INDEX ix_cards_nid ON cards (nid);
  CREATE INDEX ix_cards_sched ON cards (did, queue, due);
  CREATE INDEX ix_revlog_cid ON revlog (cid);
  CREATE INDEX ix_notes_csum ON notes (csum);
`

const conf = {
  nextPos: 1,
  estTimes: true,
  activeDecks: [1],
  sortType: 'noteFld',
  timeLim: 0,
  sortBackwards: false,
  addToCur: true,
  curDeck: 1,
  newSpread: 0,
  dueCounts: true,
  collapseTime: 1200,
  schedVer: 2,
}
const dconf = {
  1: {
    id: 1,
    mod: 0,
    name: 'Default',
    usn: 0,
    maxTaken: 60,
    autoplay: true,
    timer: 0,
    replayq: true,
    dyn: false,
    new: { bury: true, delays: [1, 10], initialFactor: 2500, ints: [1, 4, 0], order: 1, perDay: 20 },
    lapse: { delays: [10], leechAction: 0, leechFails: 8, minInt: 1, mult: 0 },
    rev: { bury: true, ease4: 1.3, ivlFct: 1, maxIvl: 36500, perDay: 200, hardFactor: 1.2 },
  },
}

/** @returns the SQLite file's bytes */
export const writeAnkiCollection = (rows: AnkiCollectionRows): Buffer => {
  const db = new Database(':memory:')
  try {
    db.exec(SCHEMA)
    db.transaction(() => {
      db.prepare('INSERT INTO col VALUES (1, ?, ?, ?, 11, 0, -1, 0, ?, ?, ?, ?, ?)').run(
        Math.floor(rows.created / 1000),
        rows.modified,
        rows.modified,
        JSON.stringify(conf),
        JSON.stringify(rows.models),
        JSON.stringify(rows.decks),
        JSON.stringify(dconf),
        '{}',
      )
      const note = db.prepare<AnkiCollectionRows['notes'][number]>(
        'INSERT INTO notes VALUES (@id, @guid, @mid, @mod, -1, @tags, @flds, @sfld, @csum, 0, @data)',
      )
      for (const each of rows.notes) note.run(each)
      const card = db.prepare<AnkiCollectionRows['cards'][number]>(
        `INSERT INTO cards VALUES (@id, @nid, @did, @ord, @mod, -1, @type, @queue, @due, @ivl, 2500, @reps, @lapses,
           @left, 0, 0, 0, @data)`,
      )
      for (const each of rows.cards) card.run(each)
      const review = db.prepare<AnkiCollectionRows['reviews'][number]>(
        'INSERT INTO revlog VALUES (@id, @cid, -1, @ease, @ivl, @lastIvl, 0, @time, @type)',
      )
      for (const each of rows.reviews) review.run(each)
    })()
    return db.serialize()
  } finally {
    db.close()
  }
}
