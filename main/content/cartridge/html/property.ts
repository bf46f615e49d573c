import type { Element } from 'hast'

/** An attribute's value as text, '' when absent. */
export const propertyOf = (element: Element, name: string): string => {
  const value = element.properties[name]
  if (Array.isArray(value)) return value.join(' ')
  return typeof value === 'string' ? value : ''
}
