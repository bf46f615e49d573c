/** Where a heading, a footnote or any other named place stands. */

/** @returns distance from the top of the document in CSS px, or null when there is no such place */
export const topOf = (page: Document, id: string): number | null => {
  const place =
    page.getElementById(id) ??
    page.getElementById(decodeSafely(id)) ??
    page.querySelector(`a[name="${CSS.escape(id)}"]`)
  return place ? place.getBoundingClientRect().top + window.scrollY : null
}

const decodeSafely = (id: string): string => {
  try {
    return decodeURIComponent(id)
  } catch {
    return id
  }
}

/** Lights up a place for a moment, so that the eye finds where a link led; and moves the focus there. */
export const pointAt = (page: Document, id: string): void => {
  const place = page.getElementById(id) ?? page.getElementById(decodeSafely(id))
  if (!place) return
  if (!place.hasAttribute('tabindex')) place.setAttribute('tabindex', '-1')
  place.focus({ preventScroll: true })
  place.classList.remove('pointed-at')
  requestAnimationFrame(() => place.classList.add('pointed-at'))
  place.addEventListener('animationend', () => place.classList.remove('pointed-at'), { once: true })
}
