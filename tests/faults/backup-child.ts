/** Studies, backs up, restores and opens again as fast as it can, saying what it has been told. Killed by its parent. */
import { createApp, type App } from '../../main/app/create-app.ts'
import { nodePorts } from '../../main/hosts/node-ports.ts'
import type { CourseId } from '../../shared/kernel/brand.ts'

const [profile = '', courseId = '', startAt = '0'] = process.argv.slice(2)
const id = courseId as CourseId
const say = (line: unknown): void => {
  process.stdout.write(`${JSON.stringify(line)}\n`)
}
const open = (): App => createApp(nodePorts(profile, '/nowhere'), { repair: true })

let app = open()
say({ op: 'ready' })
for (let n = Number(startAt); ; n++) {
  const lesson = app.services.library.get(id).outline[0]
  if (!lesson) break
  app.services.progress.setPosition(id, lesson.id, { kind: 'time', seconds: n, duration: null })
  say({ op: 'position', n })
  const backup = await app.services.safety.backUp()
  say({ op: 'backup', name: backup.name })
  // Everything acknowledged is in this backup: going back to it loses nothing.
  await app.services.safety.restore(backup.name)
  await app.close()
  app = open()
  say({ op: 'restored' })
}
