/** Footnotes and endnotes open beside the text, in a frame as locked as a chapter's. */
import { FootnoteHandler, type NoteRendering } from 'foliate-js/footnotes.js'
import type { View } from 'foliate-js/view.js'
import type { Words } from './words.ts'

export interface Notes {
  /** @returns whether the link leads to a note, which is now shown */
  show(event: CustomEvent<{ a: Element; href: string }>): boolean
}

const LAID_OUT_MS = 60

const button = (label: string, className: string, onClick: () => void): HTMLButtonElement => {
  const element = document.createElement('button')
  element.type = 'button'
  element.className = className
  element.textContent = label
  element.addEventListener('click', onClick)
  return element
}

/**
 * @param words asked each time, since the language can change
 * @param dress gives the note's view the looks of the book
 */
export const notesBeside = (book: View, words: () => Words, dress: (note: View) => void): Notes => {
  const handler = new FootnoteHandler()
  const dialog = document.createElement('dialog')
  dialog.className = 'note'
  document.body.append(dialog)
  let shown: View | null = null
  let address = ''

  const close = () => dialog.close()
  dialog.addEventListener('close', () => {
    shown?.close()
    shown = null
    dialog.replaceChildren()
  })
  dialog.addEventListener('click', (event) => {
    if (event.target === dialog) close()
  })

  handler.addEventListener('before-render', (event) => {
    const { view } = (event as CustomEvent<NoteRendering>).detail
    shown = view
    const say = words()
    dialog.setAttribute('aria-label', say.note)
    const go = button(say.goToNote, 'go', () => {
      close()
      void book.goTo(address)
    })
    const shut = button(say.close, 'close', close)
    shut.autofocus = true
    const foot = document.createElement('footer')
    foot.append(go, shut)
    dialog.replaceChildren(view, foot)
    dress(view)
    // A link within a note leads on in the book.
    view.addEventListener('link', (link) => {
      link.preventDefault()
      close()
      void book.goTo((link as CustomEvent<{ href: string }>).detail.href)
    })
    view.addEventListener('external-link', (link) => link.preventDefault())
    dialog.showModal()
  })

  // The sheet is as tall as the note, up to a point; known once the note is laid out.
  handler.addEventListener('render', () =>
    setTimeout(() => {
      const height = shown?.renderer.viewSize
      if (height) dialog.style.setProperty('--note-height', `${String(Math.ceil(height))}px`)
    }, LAID_OUT_MS),
  )

  return {
    show: (event) => {
      address = event.detail.href
      const showing = handler.handle(book.book, event)
      showing?.catch(() => {
        close()
        void book.goTo(address)
      })
      return showing !== undefined
    },
  }
}
