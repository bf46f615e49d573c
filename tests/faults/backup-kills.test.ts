/** SIGKILLs while backing up and restoring: nothing acknowledged is lost, no half a backup counts. */
import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { createApp } from '../../main/app/create-app.ts'
import { nodePorts } from '../../main/hosts/node-ports.ts'
import { smallCourse, writeFolder } from '../support/course-folder.ts'
import { tempDir } from '../support/temp-dir.ts'
import { killAfter } from './kill-after.ts'
import { random, SEED } from './random.ts'

const KILLS = 12

const open = (profile: string) => createApp(nodePorts(profile, '/nowhere'), { repair: true })

test(`after each of ${KILLS} kills while backing up and restoring, what was acknowledged is there`, async () => {
  const profile = tempDir()
  const first = open(profile)
  const folder = writeFolder(path.join(tempDir(), 'course'), smallCourse)
  const { report } = await first.services.imports.ended(first.services.imports.start(folder).id)
  await first.close()
  if (!report) throw new Error('The course was not imported')
  const { courseId } = report
  const next = random(SEED + 2)
  let n = 0
  let backups = 0
  let restores = 0
  for (let kill = 0; kill < KILLS; kill++) {
    const said = `kill ${kill}, seed ${SEED}`
    // Every other time within a backup, else within a restore.
    const [word, longest] = kill % 2 === 0 ? ['ready', 600] : ['backup', 900]
    const lines = await killAfter('backup-child.ts', [profile, courseId, String(n)], word, next() * longest)
    for (const line of lines) if (line.op === 'position') n = Math.max(n, Number(line['n']))
    backups += lines.filter(({ op }) => op === 'backup').length
    restores += lines.filter(({ op }) => op === 'restored').length
    const app = open(profile)
    const [place] = app.services.progress.get(courseId).positions
    const seconds = place?.position.kind === 'time' ? place.position.seconds : -1
    if (lines.some(({ op }) => op === 'position')) expect(seconds, said).toBeGreaterThanOrEqual(n)
    expect((await app.diagnose({ quick: kill % 4 !== 0, fix: false })).problems, said).toEqual([])
    expect(app.recovery, said).toBeNull()
    await app.close()
    n += 1
  }
  const left = path.join(profile, 'backups')
  const counted = existsSync(left) ? readdirSync(left).filter((name) => name.endsWith('.json')).length : 0
  console.log(
    `${KILLS} kills; ${backups} backups and ${restores} restores in between, ${counted} backups kept`,
  )
  expect(backups).toBeGreaterThan(0)
})
