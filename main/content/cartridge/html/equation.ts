/** Canvas draws formulas as pictures from its own server and keeps their source beside them. */
import type { Element } from 'hast'
import { propertyOf } from './property.ts'

const fromAddress = (src: string): string => {
  const encoded = /\/equation_images\/([^?#]+)/.exec(src)?.[1]
  if (encoded === undefined) return ''
  try {
    // The address holds it encoded twice.
    return decodeURIComponent(decodeURIComponent(encoded))
  } catch {
    return ''
  }
}

/** TeX of an equation picture, '' for any other. */
export const texOf = (image: Element): string =>
  propertyOf(image, 'dataEquationContent') || fromAddress(propertyOf(image, 'src'))
