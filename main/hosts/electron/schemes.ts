/** What our schemes may do. Has to be registered before the app is ready. */
import { protocol, type CustomScheme } from 'electron'
import { APP_SCHEME, COURSE_SCHEME } from './addresses.ts'

/**
 * `corsEnabled` stays unset: no other origin may read what a course or the app serves. Neither scheme passes
 * the content security policy, runs service workers or hosts extensions. `supportFetchAPI` lets a book's
 * reader fetch its own book.
 */
const SCHEMES: readonly CustomScheme[] = [
  {
    scheme: APP_SCHEME,
    privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true, codeCache: true },
  },
  {
    scheme: COURSE_SCHEME,
    privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true },
  },
]

export const registerSchemes = (): void => protocol.registerSchemesAsPrivileged([...SCHEMES])
