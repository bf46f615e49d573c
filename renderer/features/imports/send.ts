/** Uploads staged files to the browser host, three at a time. */
import { asCarrelError, CarrelError } from '../../bridge/index.ts'
import type { StagedFile } from './gather.ts'

const AT_ONCE = 3

/** `a b/ü.md` under the staging area's address. */
export const addressOf = (uploadUrl: string, path: string): string =>
  `${uploadUrl.replace(/\/$/, '')}/${path.split('/').map(encodeURIComponent).join('/')}`

/** The host answers a refused upload with a catalogue entry. */
const refusal = (request: XMLHttpRequest): CarrelError => {
  try {
    const { code, data } = Object(JSON.parse(request.responseText)) as {
      code?: unknown
      data?: Record<string, unknown>
    }
    if (typeof code === 'string') return new CarrelError(code as CarrelError['code'], data ?? {})
  } catch {
    // Not from our host: the status has to do.
  }
  if (request.status === 404) return new CarrelError('imports.stage-missing')
  if (request.status === 507) return new CarrelError('storage.full')
  return new CarrelError(
    request.status === 401 || request.status === 403 ? 'request.denied' : 'internal.unexpected',
  )
}

/** XMLHttpRequest, because fetch does not say how much of a body has gone. */
const put = (
  address: string,
  file: File,
  onSent: (bytes: number) => void,
  signal: AbortSignal,
): Promise<void> =>
  new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    const abort = (): void => request.abort()
    signal.addEventListener('abort', abort, { once: true })
    request.upload.onprogress = (event) => onSent(event.loaded)
    request.onloadend = () => signal.removeEventListener('abort', abort)
    request.onerror = () => reject(new CarrelError('connection.lost'))
    request.onabort = () => reject(new CarrelError('imports.cancelled'))
    request.onload = () => {
      if (request.status >= 200 && request.status < 300) resolve()
      else reject(refusal(request))
    }
    request.open('PUT', address)
    request.send(file)
  })

export interface Sent {
  readonly bytes: number
  readonly files: number
}

/**
 * Sends every file, or none is worth anything: the first failure stops the rest.
 * @param onSent how much has gone so far
 * @throws CarrelError
 */
export const sendAll = async (
  files: readonly StagedFile[],
  uploadUrl: string,
  onSent: (sent: Sent) => void,
  signal: AbortSignal,
): Promise<void> => {
  const stop = new AbortController()
  const either = AbortSignal.any([signal, stop.signal])
  const waiting = [...files]
  const partly = new Map<StagedFile, number>()
  let done = { bytes: 0, files: 0 }
  const tell = (): void =>
    onSent({ ...done, bytes: done.bytes + [...partly.values()].reduce((sum, bytes) => sum + bytes, 0) })
  const work = async (): Promise<void> => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const staged = next
      await put(
        addressOf(uploadUrl, staged.path),
        staged.file,
        (bytes) => {
          partly.set(staged, Math.min(bytes, staged.file.size))
          tell()
        },
        either,
      )
      partly.delete(staged)
      done = { bytes: done.bytes + staged.file.size, files: done.files + 1 }
      tell()
    }
  }
  try {
    await Promise.all(Array.from({ length: AT_ONCE }, work))
  } catch (error) {
    stop.abort()
    throw asCarrelError(error)
  }
}
