/** What a screenshot shows, in numbers: whether something was really drawn, and in which colours. */
import type { Locator, Page } from '@playwright/test'

export interface Ink {
  /** Share of pixels that differ clearly from the commonest colour. */
  readonly share: number
  /** Commonest colour: the paper. */
  readonly paper: readonly [number, number, number]
  /** Different colours, to four bits a channel. */
  readonly colours: number
}

/** Photographs an element and counts its pixels. */
export const inkOf = async (page: Page, element: Locator): Promise<Ink> => {
  const picture = await element.screenshot({ animations: 'disabled' })
  return page.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))
    const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }))
    const canvas = new OffscreenCanvas(bitmap.width, bitmap.height)
    const context = canvas.getContext('2d')
    if (!context) throw new Error('no canvas')
    context.drawImage(bitmap, 0, 0)
    const { data } = context.getImageData(0, 0, canvas.width, canvas.height)
    const counts = new Map<number, number>()
    for (let i = 0; i < data.length; i += 4) {
      const key = (((data[i] ?? 0) >> 4) << 8) | (((data[i + 1] ?? 0) >> 4) << 4) | ((data[i + 2] ?? 0) >> 4)
      counts.set(key, (counts.get(key) ?? 0) + 1)
    }
    const [paper] = [...counts].toSorted((a, b) => b[1] - a[1])[0] ?? [0]
    const channel = (shift: number) => (((paper >> shift) & 15) << 4) | 8
    const rgb: [number, number, number] = [channel(8), channel(4), channel(0)]
    let inked = 0
    for (let i = 0; i < data.length; i += 4) {
      const distance = Math.max(
        Math.abs((data[i] ?? 0) - rgb[0]),
        Math.abs((data[i + 1] ?? 0) - rgb[1]),
        Math.abs((data[i + 2] ?? 0) - rgb[2]),
      )
      if (distance > 48) inked += 1
    }
    return { share: inked / (data.length / 4), paper: rgb, colours: counts.size }
  }, picture.toString('base64'))
}
