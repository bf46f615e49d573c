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
import { Marks } from './marks.ts'
import { PlainText } from './plain-text.ts'
import { pointAtWords } from './found-words.ts'
import { printWhenReady } from './printing.ts'
import { applyReadingStyle } from './reading-style.ts'
import { watchSelection } from './selection.ts'
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
  // First of all: places are counted in the lesson as it was made, not in what is added here.
  const text = new PlainText(lesson)
  markLanguages(lesson, style.locale)
  const draw = drawDiagrams(lesson, words)
  dressCodeBlocks(lesson, words)
  showVariants(lesson)
  containWideBlocks(lesson, words)
  watchImages(lesson, words, (request) => app.post({ type: 'image', ...request }))
  watchLinks(document, (href) => app.post({ type: 'link', href }))
  const marks = new Marks(text, (message) => app.post(message))
  marks.watch(lesson)
  const tellSelection = watchSelection(lesson, text, (message) => app.post(message))
  watchKeys(document, (message) => {
    tellSelection()
    app.post(message)
  })
  watchSlotFocus(lesson, (id) => app.post({ type: 'slot-focus', id }))

  const remeasure = reportLayout(lesson, (layout) => {
    app.post(layout)
    marks.tellPlaces()
  })
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
      case 'find-words':
        return app.post({ type: 'heading', id: '', top: pointAtWords(lesson, message.block, message.quote) })
      case 'marks-to-draw':
        return marks.draw(message.marks)
      case 'show-mark':
        return marks.show(message.id)
      case 'unselect':
        return document.getSelection()?.removeAllRanges()
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
