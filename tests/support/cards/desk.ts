/** Cards on a real database file, with a clock and ids a test can read. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import * as Y from 'yjs'
import { openDatabase } from '../../../main/db/open.ts'
import { cardMedia, cardRows, cardsFeature, cardsProjection } from '../../../main/features/cards/index.ts'
import { docRepository } from '../../../main/sync/doc.repository.ts'
import { personalDocs } from '../../../main/sync/personal-docs.ts'
import { readDoc } from '../../../main/sync/rebuild.ts'
import { PERSONAL_DECK } from '../../../shared/features/cards/model.ts'
import { CourseId, DeviceId, type Millis } from '../../../shared/kernel/brand.ts'
import { AppError } from '../../../shared/kernel/errors.ts'
import { HybridClock } from '../../../shared/kernel/hybrid-clock.ts'

const hex = (n: number): string => n.toString(16).padStart(32, '0')
export const courseId = CourseId.parse(hex(0xc0))
/** Noon, local time, on a Monday in winter. */
export const NOON = new Date(2026, 0, 12, 12).getTime()
export const DAY = 86_400_000

/** One device's desk. `folder` is shared by desks that stand for the same device after a restart. */
export const openDesk = (folder = mkdtempSync(path.join(tmpdir(), 'carrel-cards-')), device = 1) => {
  const db = openDatabase(path.join(folder, 'carrel.db'))
  const docRows = docRepository(db)
  const rows = cardRows(db)
  const docs = personalDocs(db, docRows, [cardsProjection(rows)])
  const deviceId = DeviceId.parse(hex(device))
  const time = { now: NOON }
  const clock = { now: () => time.now as Millis }
  let ids = device * 1_000_000
  const media = cardMedia(path.join(folder, 'media'))
  const feature = cardsFeature({
    db,
    rows,
    docs,
    docRows,
    hybrid: new HybridClock(clock, deviceId),
    device: deviceId,
    clock,
    newId: () => hex(++ids),
    log: () => undefined,
    media,
    mustHave: (id) => {
      if (id !== courseId) throw new AppError('library.course-missing', {})
    },
    titleOf: (id) => (id === courseId ? 'Birds' : null),
    courseFile: (_, file) => (file.startsWith('pictures/') ? `http://course.test/f/${file}` : null),
    coursePictures: () => ['pictures/wing.png'],
    ownUrl: (name) => `http://own.test/f/${name}`,
    tmp: folder,
    staging: {
      origin: () => {
        throw new AppError('imports.stage-missing', {})
      },
      remove: () => undefined,
    },
    courseBytes: () => null,
    changed: () => undefined,
  })
  return {
    ...feature,
    folder,
    db,
    docs,
    docRows,
    rows,
    time,
    deviceId,
    /** A plain card. @returns its note's id */
    basic: (front: string, back = 'answer', course: CourseId = PERSONAL_DECK) =>
      feature.notes.create({
        courseId: course,
        content: { kind: 'basic', front, back, extra: '' },
        tags: [],
        source: null,
      }).id,
    /** Puts another desk's documents into this one, as a merge would. */
    mergeFrom: (other: { docRows: typeof docRows }): void => {
      for (const name of other.docRows.names()) {
        const doc = readDoc(other.docRows.load(name))
        const bytes = Y.encodeStateAsUpdate(doc)
        doc.destroy()
        if (name.startsWith('course:'))
          docs.change(name.slice('course:'.length) as CourseId, (mine) => Y.applyUpdate(mine, bytes))
        else feature.reviewDocs.change(name, (mine) => Y.applyUpdate(mine, bytes))
      }
    },
    close: () => {
      feature.close()
      db.close()
    },
    remove: () => {
      feature.close()
      db.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
export type Desk = ReturnType<typeof openDesk>
