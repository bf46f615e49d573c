/** A fresh process that opens a course in a profile and, when asked, types into one of its notes. Prints its times. */
import { setTimeout } from 'node:timers/promises'
import * as Y from 'yjs'
import { createApp } from '../../../main/app/create-app.ts'
import { nodePorts } from '../../../main/hosts/node-ports.ts'
import { inMemory } from '../../support/transports.ts'

const [profile = '', courseId = '', lessonId = '', noteId = '', keystrokes = '0'] = process.argv.slice(2)
const app = createApp(nodePorts(profile, '/nowhere'))
app.start()
const { call } = inMemory(app)

// As long as a learner looks at the shelf before a course is opened.
await setTimeout(3000)
const started = performance.now()
await Promise.all([
  call(['annotations', 'ofCourse'], { courseId }),
  call(['study', 'open'], { courseId, lessonId }),
])
const openMs = performance.now() - started

const times: number[] = []
if (Number(keystrokes) > 0) {
  const known = (await call(['annotations', 'note'], { courseId, id: noteId })) as { update: string | null }
  const note = new Y.Doc()
  if (known.update) Y.applyUpdate(note, Buffer.from(known.update, 'base64'))
  const updates: Uint8Array[] = []
  note.on('update', (update: Uint8Array) => updates.push(update))
  const text = new Y.XmlText()
  const paragraph = new Y.XmlElement('paragraph')
  paragraph.insert(0, [text])
  note.getXmlFragment('note').push([paragraph])
  for (let n = 0; n < Number(keystrokes); n++) {
    text.insert(text.length, 'abcdefghij klmnop'.charAt(n % 17))
    const update = Buffer.from(Y.mergeUpdates(updates.splice(0))).toString('base64')
    const typed = performance.now()
    await call(['annotations', 'editNote'], { courseId, id: noteId, update })
    times.push(performance.now() - typed)
  }
}
process.stdout.write(JSON.stringify({ openMs, times }))
process.exit(0)
