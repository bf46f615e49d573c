/** Backups, restores and whole profiles, on real files. */
import { appendFileSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { createApp, type App } from '../../../main/app/create-app.ts'
import { nodePorts } from '../../../main/hosts/node-ports.ts'
import type { CourseId, Millis } from '../../../shared/kernel/brand.ts'
import { smallCourse, writeFolder } from '../../support/course-folder.ts'
import { tempDir } from '../../support/temp-dir.ts'

const HOUR = 3_600_000
let opened: App[] = []

const open = (profile: string, now: () => number = Date.now): App => {
  const ports = nodePorts(profile, '/nowhere')
  const app = createApp(
    { ...ports, clock: { now: () => now() as Millis }, log: () => undefined },
    { repair: true },
  )
  opened.push(app)
  return app
}

afterEach(async () => {
  for (const app of opened) await app.close()
  opened = []
})

const bring = async (app: App): Promise<CourseId> => {
  const folder = writeFolder(path.join(tempDir(), 'course'), smallCourse)
  const { report } = await app.services.imports.ended(app.services.imports.start(folder).id)
  if (!report) throw new Error('The course was not imported')
  return report.courseId
}

const completeNth = (app: App, courseId: CourseId, n: number): void => {
  const lesson = app.services.library.get(courseId).outline[n]
  if (!lesson) throw new Error('no such lesson')
  app.services.progress.complete(courseId, lesson.id)
}

const completed = (app: App, courseId: CourseId): number =>
  app.services.progress.get(courseId).completed.length

const journalOf = (profile: string): string[] => {
  const folder = path.join(profile, 'journal')
  return existsSync(folder) ? readdirSync(folder) : []
}

describe('backups', () => {
  test('are due by the clock when something changed, and not when nothing did', async () => {
    let now = Date.UTC(2026, 10, 22, 8)
    const profile = tempDir()
    const app = open(profile, () => now)
    const courseId = await bring(app)
    await app.backups.look()
    expect(app.services.safety.list()).toHaveLength(1)
    completeNth(app, courseId, 0)
    now += HOUR / 2
    await app.backups.look()
    expect(app.services.safety.list()).toHaveLength(1)
    // A laptop that slept over night.
    now += 9 * HOUR
    await app.backups.look()
    expect(app.services.safety.list()).toHaveLength(2)
    now += 9 * HOUR
    await app.backups.look()
    expect(app.services.safety.list()).toHaveLength(2)
  })

  test('hold the journal, which is removed once two of them do', async () => {
    const profile = tempDir()
    const app = open(profile)
    const courseId = await bring(app)
    completeNth(app, courseId, 0)
    const [first] = journalOf(profile)
    expect(first).toBeDefined()
    await app.backups.take('manual')
    expect(journalOf(profile)).toEqual([first])
    completeNth(app, courseId, 1)
    await app.backups.take('manual')
    expect(journalOf(profile)).not.toContain(first)
    expect(journalOf(profile)).toHaveLength(1)
  })

  test('leave nothing behind when they are cancelled', async () => {
    const profile = tempDir()
    const app = open(profile)
    await bring(app)
    const taking = app.backups.take('manual')
    await expect(app.backups.take('manual')).rejects.toMatchObject({ code: 'safety.busy' })
    const refused = expect(taking).rejects.toMatchObject({ code: 'safety.cancelled' })
    await app.close()
    await refused
    expect(readdirSync(path.join(profile, 'backups'))).toEqual([])
  })
})

describe('a restore', () => {
  test('puts the backup in place and keeps what was there before', async () => {
    const profile = tempDir()
    const app = open(profile)
    const courseId = await bring(app)
    completeNth(app, courseId, 0)
    const backup = await app.services.safety.backUp()
    completeNth(app, courseId, 1)
    expect(await app.services.safety.restore(backup.name)).toEqual({ reopening: false })
    await app.close()

    const restored = open(profile)
    expect(restored.restored).toBe(true)
    expect(completed(restored, courseId)).toBe(1)
    const before = restored.services.safety.list().find(({ kind }) => kind === 'before-restore')
    if (!before) throw new Error('What was there was not kept')
    await restored.services.safety.restore(before.name)
    await restored.close()
    expect(completed(open(profile), courseId)).toBe(2)
  })

  test('is what damage leads back to: what was undone does not come back', async () => {
    const profile = tempDir()
    const app = open(profile)
    const courseId = await bring(app)
    const backup = await app.services.safety.backUp()
    completeNth(app, courseId, 0)
    await app.services.safety.restore(backup.name)
    await app.close()
    await open(profile).close()
    writeFileSync(path.join(profile, 'carrel.sqlite'), 'nothing like a database'.repeat(999))
    const repaired = open(profile)
    expect(repaired.recovery?.how).toBe('restored')
    expect(completed(repaired, courseId)).toBe(0)
  })

  test('from a damaged backup is refused and changes nothing', async () => {
    const profile = tempDir()
    const app = open(profile)
    const courseId = await bring(app)
    const backup = await app.services.safety.backUp()
    completeNth(app, courseId, 0)
    appendFileSync(path.join(profile, 'backups', `${backup.name}.sqlite`), 'x')
    await expect(app.services.safety.restore(backup.name)).rejects.toMatchObject({
      code: 'safety.backup-damaged',
    })
    expect((await app.diagnose({ quick: false, fix: false })).problems).toContainEqual({
      kind: 'backup-damaged',
      backup: backup.name,
    })
    await app.close()
    expect(completed(open(profile), courseId)).toBe(1)
  })
})

describe('damage', () => {
  test('with no backup at all is put right from the journal and the damaged file', async () => {
    const profile = tempDir()
    const app = open(profile)
    const courseId = await bring(app)
    completeNth(app, courseId, 0)
    completeNth(app, courseId, 1)
    await app.close()
    writeFileSync(path.join(profile, 'carrel.sqlite'), Buffer.alloc(8192, 7))
    const repaired = open(profile)
    expect(repaired.recovery).toMatchObject({ how: 'rebuilt', documents: 1 })
    expect(await bring(repaired)).toBe(courseId)
    expect(completed(repaired, courseId)).toBe(2)
  })

  test('of backups, too, leads to the newest that is whole', async () => {
    const profile = tempDir()
    const app = open(profile)
    const courseId = await bring(app)
    completeNth(app, courseId, 0)
    const older = await app.services.safety.backUp()
    completeNth(app, courseId, 1)
    const newer = await app.services.safety.backUp()
    await app.close()
    writeFileSync(path.join(profile, 'backups', `${newer.name}.sqlite`), 'gone')
    rmSync(path.join(profile, 'carrel.sqlite'))
    const repaired = open(profile)
    expect(repaired.recovery?.backup?.name).toBe(older.name)
    expect(completed(repaired, courseId)).toBe(2)
  })

  test('is told to the terminal and not touched by it', async () => {
    const profile = tempDir()
    const app = open(profile)
    await bring(app)
    await app.close()
    const file = path.join(profile, 'carrel.sqlite')
    const bytes = readFileSync(file)
    bytes.writeUInt8((bytes[9000] ?? 0) ^ 1, 9000)
    writeFileSync(file, bytes)
    expect(() => createApp(nodePorts(profile, '/nowhere'))).toThrow(
      expect.objectContaining({ code: 'profile.damaged' }),
    )
    expect(readFileSync(file).equals(bytes)).toBe(true)
  })
})

describe('a whole profile', () => {
  test('goes out to one file and comes back in another place, courses and all', async () => {
    const app = open(tempDir())
    const courseId = await bring(app)
    completeNth(app, courseId, 0)
    const picture = app.services.cards.media.add(Buffer.from('GIF89a: a picture of the learner’s own'))
    const file = path.join(tempDir(), 'mine.zip')
    const done = await app.services.transfer.exportTo(file)
    expect(done.bytes).toBeGreaterThan(1000)
    await expect(app.services.transfer.exportTo(file)).rejects.toMatchObject({ code: 'safety.file-exists' })

    const there = tempDir()
    const other = open(there)
    await other.services.transfer.importFrom(file)
    await other.close()
    const moved = open(there)
    expect(completed(moved, courseId)).toBe(1)
    expect(moved.services.cards.media.read(picture)?.toString()).toContain('of the learner’s own')
    expect((await moved.diagnose({ quick: false, fix: false })).problems).toEqual([])
  })

  test('that is cut off or is something else is refused and leaves nothing', async () => {
    const app = open(tempDir())
    await bring(app)
    const file = path.join(tempDir(), 'mine.zip')
    await app.services.transfer.exportTo(file)
    const whole = readFileSync(file)
    const there = tempDir()
    const other = open(there)
    const broken = path.join(tempDir(), 'broken.zip')
    for (const bytes of [whole.subarray(0, whole.length / 2), Buffer.from('no zip'), flipped(whole)]) {
      writeFileSync(broken, bytes)
      await expect(other.services.transfer.importFrom(broken)).rejects.toMatchObject({
        code: 'safety.not-a-profile',
      })
      expect(other.services.safety.list()).toEqual([])
      expect(readdirSync(path.join(there, 'backups'))).toEqual([])
    }
  })
})

/** One byte changed in the middle, inside an entry. */
const flipped = (bytes: Buffer): Buffer => {
  const copy = Buffer.from(bytes)
  const at = Math.floor(copy.length / 3)
  copy.writeUInt8((copy[at] ?? 0) ^ 255, at)
  return copy
}
