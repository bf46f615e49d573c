/** `carrel-course://<label>/…`: the brain says what an address means, the shell sends it. */
import type { Log } from '../../ports/index.ts'
import { courseOriginOf } from './addresses.ts'
import type { BrainClient } from './brain-process.ts'
import { fileResponse } from './file-response.ts'

const refuse = (status: number): Response =>
  new Response(null, {
    status,
    headers: {
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
    },
  })

/** @param brain the brain now, waiting for the next one if it has just stopped */
export const answerCourse =
  (brain: () => Promise<Pick<BrainClient, 'content'>>, log: Log) =>
  async (request: Request): Promise<Response> => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(405)
    if (courseOriginOf(request.url) === null) return refuse(404)
    const url = new URL(request.url)
    try {
      const { content } = await brain()
      const answer = await content({ label: url.host, target: url.pathname + url.search })
      if (answer.kind === 'file') return fileResponse(request, answer)
      return new Response(answer.body, { status: answer.status, headers: answer.headers })
    } catch (error) {
      log('error', 'course.unanswered', { cause: String(error) })
      return refuse(503)
    }
  }
