/** A disk that fills up: what cannot be kept is refused and said, what was kept stays, and it goes on when there is room. */
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { createApp, type App } from '../../main/app/create-app.ts'
import { nodePorts } from '../../main/hosts/node-ports.ts'
import { isAppError } from '../../shared/kernel/errors.ts'
import { smallCourse, writeFolder } from '../support/course-folder.ts'
import { tempDir } from '../support/temp-dir.ts'

const disk = mkdtempSync(path.join(os.tmpdir(), 'carrel-small-disk-'))
const mounted =
  spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=16m', 'tmpfs', disk], { encoding: 'utf8' }).status === 0
if (!mounted) console.log('disk-full: skipped, this user may not mount a small disk')

afterAll(() => {
  // Lazily: after a failure the app may still hold its files there.
  if (mounted) spawnSync('umount', ['-l', disk])
  rmSync(disk, { recursive: true, force: true })
})

const open = (profile: string): App =>
  createApp({ ...nodePorts(profile, '/nowhere'), log: () => undefined }, { repair: true })

/** Writes until nothing more goes. */
const fill = (file: string): void => {
  for (let size = 1 << 20; size >= 512; size /= 2) {
    for (let n = 0; ; n++) {
      try {
        writeFileSync(`${file}-${size}-${n}`, Buffer.alloc(size, 1))
      } catch {
        break
      }
    }
  }
}

test.skipIf(!mounted)(
  'a change on a full disk is refused, and the same change goes when there is room',
  async () => {
    const profile = path.join(disk, 'profile')
    const app = open(profile)
    const folder = writeFolder(path.join(tempDir(), 'course'), smallCourse)
    // 16 MB are less than what is kept free: even this import is refused before anything is written.
    const { error } = await app.services.imports.ended(app.services.imports.start(folder).id)
    expect(error?.code).toBe('storage.full')
    expect(readdirSync(path.join(profile, 'tmp'))).toEqual([])
    await app.close()
    rmSync(profile, { recursive: true, force: true })

    // The course comes in where there is room, then the profile moves to the small disk.
    const roomy = tempDir()
    const first = open(roomy)
    const { report } = await first.services.imports.ended(first.services.imports.start(folder).id)
    if (!report) throw new Error('The course was not imported')
    await first.close()
    spawnSync('cp', ['-r', roomy, profile])

    const small = open(profile)
    const { courseId } = report
    const [lesson] = small.services.library.get(courseId).outline
    if (!lesson) throw new Error('no lesson')
    const write = (seconds: number): void =>
      void small.services.progress.setPosition(courseId, lesson.id, { kind: 'time', seconds, duration: null })
    const stored = (app: App): number => {
      const [place] = app.services.progress.get(courseId).positions
      return place?.position.kind === 'time' ? place.position.seconds : -1
    }
    write(1)
    mkdirSync(path.join(disk, 'filler'))
    fill(path.join(disk, 'filler', 'f'))
    let acknowledged = 1
    let refused: unknown = null
    for (let n = 2; n < 20_000 && !refused; n++) {
      try {
        write(n)
        acknowledged = n
      } catch (failure) {
        refused = failure
      }
    }
    expect(isAppError(refused, 'storage.full')).toBe(true)
    expect(stored(small)).toBe(acknowledged)
    await expect(small.services.safety.backUp()).rejects.toMatchObject({ code: 'storage.full' })
    expect(readdirSync(path.join(profile, 'backups'))).toEqual([])

    rmSync(path.join(disk, 'filler'), { recursive: true })
    write(acknowledged + 1)
    await small.close()
    const again = open(profile)
    expect(again.recovery).toBeNull()
    expect(stored(again)).toBe(acknowledged + 1)
    expect((await again.diagnose({ quick: false, fix: false })).problems).toEqual([])
    await again.close()
  },
)
