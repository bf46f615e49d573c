/** `carrel://app/…`: the built renderer with its policy, and the bytes of a course's PDF. */
import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Log } from '../../ports/index.ts'
import { assetType } from '../../store/asset-type.ts'
import { appCsp } from '../app-csp.ts'
import { COURSE_SCHEME, FILE_PREFIX, isAppUrl } from './addresses.ts'
import type { BrainClient } from './brain-process.ts'
import { fileResponse } from './file-response.ts'

const COMMON = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
} as const

interface Deps {
  /** Folder of the built renderer. */
  readonly renderer: string
  /** The brain now, waiting for the next one if it has just stopped. */
  readonly brain: () => Promise<Pick<BrainClient, 'courseFile'>>
  readonly log: Log
}

const text = (status: number, body = ''): Response =>
  new Response(body, { status, headers: { ...COMMON, 'content-type': 'text/plain; charset=utf-8' } })

/** The path as a list of names, null when one of them could leave the folder. */
const namesIn = (pathname: string): string[] | null => {
  try {
    const names = decodeURIComponent(pathname).slice(1).split('/')
    return names.some((name) => /^\.{0,2}$|[\\\0:]/.test(name)) ? null : names
  } catch {
    return null
  }
}

export const answerApp = ({ renderer, brain, log }: Deps): ((request: Request) => Promise<Response>) => {
  const page = async (): Promise<Response> => {
    const nonce = randomBytes(16).toString('base64')
    const html = await readFile(path.join(renderer, 'index.html'), 'utf8')
    return new Response(html.replaceAll('__CSP_NONCE__', nonce), {
      headers: {
        ...COMMON,
        'content-type': 'text/html; charset=utf-8',
        'cache-control': 'no-store',
        'content-security-policy': appCsp(nonce, `${COURSE_SCHEME}:`),
      },
    })
  }

  const asset = async (names: readonly string[]): Promise<Response> => {
    const file = path.join(renderer, ...names)
    const type = assetType(file)
    const bytes = type && names[0] !== 'index.html' ? await readFile(file).catch(() => null) : null
    if (!type || !bytes) return text(404)
    return new Response(new Uint8Array(bytes), { headers: { ...COMMON, 'content-type': type } })
  }

  /** Only ever read by scripts: shown by itself it is a download with no rights. */
  const courseFile = async (
    request: Request,
    [, label = '', ...names]: readonly string[],
  ): Promise<Response> => {
    const { courseFile: find } = await brain()
    const found = await find({ label, path: names.join('/') })
    if (!found) return text(404)
    const type = found.mediaType === 'application/pdf' ? found.mediaType : 'application/octet-stream'
    return fileResponse(request, {
      ...found,
      headers: {
        ...COMMON,
        'content-type': type,
        'content-security-policy': "default-src 'none'; sandbox",
        'content-disposition': 'attachment',
      },
    })
  }

  return async (request) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return text(405)
    if (!isAppUrl(request.url)) return text(404)
    const { pathname } = new URL(request.url)
    if (pathname === '/') return page()
    const names = namesIn(pathname)
    if (!names) return text(404)
    try {
      return await (pathname.startsWith(FILE_PREFIX) ? courseFile(request, names) : asset(names))
    } catch (error) {
      log('error', 'app.unanswered', { cause: String(error) })
      return text(503)
    }
  }
}
