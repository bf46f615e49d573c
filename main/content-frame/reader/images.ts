/** Images open larger in the app; a missing one says so instead of showing a broken mark. */
import type { Words } from './words.ts'

export interface ZoomRequest {
  src: string
  alt: string
}

/** Small pictures (icons, badges, formula images) have nothing more to show. */
const worthZooming = (image: HTMLImageElement): boolean =>
  image.naturalWidth >= 160 && image.naturalHeight >= 80 && image.closest('a') === null

const markMissing = (image: HTMLImageElement, words: Words) => {
  const note = document.createElement('span')
  note.className = 'image-missing'
  note.setAttribute('role', 'img')
  note.setAttribute('aria-label', `${words.imageMissing}: ${image.alt}`)
  note.textContent = image.alt ? `${words.imageMissing} · ${image.alt}` : words.imageMissing
  image.replaceWith(note)
}

const makeZoomable = (image: HTMLImageElement, words: Words, zoom: (request: ZoomRequest) => void) => {
  if (!worthZooming(image)) return
  const open = () => zoom({ src: image.currentSrc || image.src, alt: image.alt.slice(0, 2000) })
  image.classList.add('zoomable')
  image.tabIndex = 0
  image.setAttribute('role', 'button')
  image.setAttribute('aria-label', image.alt ? `${words.enlarge}: ${image.alt}` : words.enlarge)
  image.addEventListener('click', open)
  image.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' && event.key !== ' ') return
    event.preventDefault()
    open()
  })
}

export const watchImages = (
  lesson: HTMLElement,
  words: Words,
  zoom: (request: ZoomRequest) => void,
): void => {
  for (const image of lesson.querySelectorAll('img')) {
    const settle = () =>
      image.naturalWidth > 0 ? makeZoomable(image, words, zoom) : markMissing(image, words)
    if (image.complete) settle()
    else {
      image.addEventListener('load', settle, { once: true })
      image.addEventListener('error', () => markMissing(image, words), { once: true })
    }
  }
}
