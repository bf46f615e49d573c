/** Runs inside a text lesson's frame, on the course's own origin. The app around it scrolls; this reports. */
import { readingStyleFrom } from '../../../shared/features/study/reading-query.ts'
import { appOrigin, connectToApp, type AppChannel } from './app-channel.ts'
import { markLanguages } from './block-language.ts'
import { dressCodeBlocks } from './code-blocks.ts'
import { drawDiagrams } from './diagrams.ts'
import { pointAt, topOf } from './headings.ts'
import { watchImages } from './images.ts'
import { watchKeys } from './keys.ts'
import { reportLayout } from './layout.ts'
import { watchLinks } from './links.ts'
import { printWhenReady } from './printing.ts'
import { applyReadingStyle } from './reading-style.ts'
import { setSlotHeight, watchSlotFocus } from './slots.ts'
import { showVariants } from './variants.ts'
import { containWideBlocks } from './wide-blocks.ts'
import { wordsFor } from './words.ts'

const query = new URLSearchParams(location.search)
const style = readingStyleFrom(query)
// Before the body is there: the first paint already has the right paper, size and type.
applyReadingStyle(document.documentElement, style)

const serve = (app: AppChannel, lesson: HTMLElement): void => {
  const words = wordsFor(style.locale)
  markLanguages(lesson, style.locale)
  const draw = drawDiagrams(lesson, words)
  dressCodeBlocks(lesson, words)
  showVariants(lesson)
  containWideBlocks(lesson, words)
  watchImages(lesson, words, (request) => app.post({ type: 'image', ...request }))
  watchLinks(document, (href) => app.post({ type: 'link', href }))
  watchKeys(document, (message) => app.post(message))
  watchSlotFocus(lesson, (id) => app.post({ type: 'slot-focus', id }))

  const remeasure = reportLayout(lesson, (layout) => app.post(layout))
  const drawn = draw(style).then(remeasure)
  app.listen((message) => {
    switch (message.type) {
      case 'style':
        applyReadingStyle(document.documentElement, message.style)
        void draw(message.style).then(remeasure)
        return remeasure()
      case 'slot-size':
        setSlotHeight(lesson, message.id, message.height)
        return remeasure()
      case 'find-heading':
        app.post({ type: 'heading', id: message.id, top: topOf(document, message.id) })
        return pointAt(document, message.id)
      default:
        return
    }
  })
  app.post({ type: 'ready' })
  if (query.has('print')) void printWhenReady(document, drawn)
}

const start = () => {
  const origin = appOrigin(location)
  const lesson = document.querySelector<HTMLElement>('main') ?? document.body
  if (origin && window.parent !== window) serve(connectToApp(window, origin), lesson)
}

if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', start)
else start()
