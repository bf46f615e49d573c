/** Draws text lessons: one long-lived worker, so that highlighting and maths never hold up a call. */
import { parentPort } from 'node:worker_threads'
import { CoursePath } from '../../shared/kernel/brand.ts'
import { asAppError, toWire } from '../../shared/kernel/errors.ts'
import { renderLesson } from '../content/markdown/index.ts'
import { courseFileUrl } from '../store/content-address.ts'
import type { RenderAnswer, RenderRequest } from './render-protocol.ts'

const port = parentPort
if (!port) throw new Error('render.worker runs in a worker thread')

const answer = async (request: RenderRequest): Promise<RenderAnswer> => {
  try {
    const known = new Set(request.paths)
    const lesson = await renderLesson({
      text: request.text,
      format: request.format,
      path: CoursePath.parse(request.path),
      language: request.language,
      resolveFile: (path) => (known.has(path) ? courseFileUrl(request.origin, path) : null),
    })
    return { id: request.id, ok: true, lesson }
  } catch (error) {
    const detail = error instanceof Error ? (error.stack ?? error.message) : String(error)
    return { id: request.id, ok: false, error: toWire(asAppError(error)), detail }
  }
}

port.on('message', (request: RenderRequest) => {
  void answer(request).then((reply) => {
    port.postMessage(reply)
  })
})
