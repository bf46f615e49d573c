/** Draws text lessons: one long-lived worker, so that highlighting and maths never hold up a call. */
import { parentPort } from 'node:worker_threads'
import { CoursePath } from '../../shared/kernel/brand.ts'
import { asAppError, toWire } from '../../shared/kernel/errors.ts'
import { labelsOf, renderLesson } from '../content/markdown/index.ts'
import { lessonText } from '../content/markdown/lesson-text.ts'
import { courseFileUrl } from '../store/content-address.ts'
import type { RenderAnswer, RenderRequest } from './render-protocol.ts'

const port = parentPort
if (!port) throw new Error('render.worker runs in a worker thread')

/** Authors on Windows and macOS do not notice that they wrote `IMG` for `img`. */
const fold = (path: string): string => path.normalize('NFC').toLowerCase()

const answer = async (request: RenderRequest): Promise<RenderAnswer> => {
  try {
    const known = new Map(request.paths.map((path) => [fold(path), path]))
    const titles = new Map(request.titles)
    const far = labelsOf(request.labelled, request.language)
    const lesson = await renderLesson({
      text: request.text,
      format: request.format,
      path: CoursePath.parse(request.path),
      title: request.title,
      lessonKey: request.lessonKey,
      language: request.language,
      resolveFile: (path) => {
        const found = known.get(fold(path))
        return found === undefined ? null : courseFileUrl(request.origin, found)
      },
      titleOf: (path) => titles.get(path) ?? null,
      labelElsewhere: far,
    })
    return { id: request.id, ok: true, lesson: { ...lesson, text: lessonText(lesson.bodyHtml).text } }
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
