/** Goes on with an interrupted import, or starts one; says when it is done. Killed by its parent. */
import { createApp } from '../../main/app/create-app.ts'
import { nodePorts } from '../../main/hosts/node-ports.ts'

const [profile = '', origin = ''] = process.argv.slice(2)
const app = createApp(nodePorts(profile, '/nowhere'))
app.start()
const [unfinished] = app.services.imports.list()
const job = unfinished ?? app.services.imports.start(origin)
process.stdout.write('{"op":"ready"}\n')
const ended = await app.services.imports.ended(job.id)
process.stdout.write(
  `${JSON.stringify({ op: 'ended', state: ended.state, report: ended.report, error: ended.error })}\n`,
)
await app.close()
