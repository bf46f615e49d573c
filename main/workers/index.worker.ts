/** Reads lessons, captions, books and papers for search: one worker, one task after another, so that no call waits. */
import { parentPort } from 'node:worker_threads'
import { readContent } from './index-content.ts'
import type { IndexAnswer, IndexCourse, IndexTask } from './index-protocol.ts'

const port = parentPort
if (!port) throw new Error('index.worker runs in a worker thread')

let course: IndexCourse = { type: 'course', paths: [], titles: [] }

const answer = async (task: IndexTask): Promise<IndexAnswer> => {
  try {
    return { id: task.id, ok: true, passages: await readContent(task, course) }
  } catch (error) {
    const detail = error instanceof Error ? (error.stack ?? error.message) : String(error)
    return { id: task.id, ok: false, detail }
  }
}

port.on('message', (message: IndexCourse | IndexTask) => {
  if (message.type === 'course') course = message
  else
    void answer(message).then((reply) => {
      port.postMessage(reply)
    })
})
