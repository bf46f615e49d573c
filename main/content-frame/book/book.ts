/** Runs in book.html on a course's own origin: shows one EPUB and does what the app around it says. */
import { config } from 'zod'
import type { AppMessage } from '../../../shared/features/study/frame-protocol.ts'
import { readingStyleFrom } from '../../../shared/features/study/reading-query.ts'
import { appOrigin, connectToApp } from '../reader/app-channel.ts'
import { applyReadingStyle } from '../reader/reading-style.ts'
import { BookReader } from './book-reader.ts'
import { openEpub } from './epub-file.ts'
import { failureOf } from './failure.ts'
import { denyScriptsInFrames } from './no-scripts.ts'
import { drawHitsAsMarker } from './search.ts'

// Schemas compiled with `new Function` would only trip over the policy.
config({ jitless: true })
denyScriptsInFrames(HTMLIFrameElement, navigator.vendor)
drawHitsAsMarker()

const query = new URLSearchParams(location.search)
const style = readingStyleFrom(query)
applyReadingStyle(document.documentElement, style)

/** A course path as an address on this origin; every part is encoded again, so that none can climb out. */
const fileAddress = (path: string): string => `/f/${path.split('/').map(encodeURIComponent).join('/')}`

const start = (origin: string) => {
  const app = connectToApp(window, origin)
  const opening = openEpub(fileAddress(query.get('path') ?? '')).then((book) =>
    BookReader.open(book, style, (message) => app.post(message)),
  )
  // What the app says is done in its order, and waits until the book is open.
  let done: Promise<void> = Promise.resolve()
  app.listen((message: AppMessage) => {
    done = done.then(async () => (await opening).handle(message)).catch(() => undefined)
  })
  app.post({ type: 'ready' })
  opening.catch((error: unknown) => app.post({ type: 'failed', reason: failureOf(error) }))
}

const origin = appOrigin(location)
if (origin && window.parent !== window) start(origin)
