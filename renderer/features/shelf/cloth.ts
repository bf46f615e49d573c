/** The binding a course without a picture gets: the same one every time, from its id. */

/** Bookcloth, dark enough for cream lettering (contrast at least 4.5:1 with `#f7f0e0`). */
const colours = [
  '#7a2e2a',
  '#8a4a22',
  '#6b5a1e',
  '#3f5f3a',
  '#1f5a4c',
  '#1f5364',
  '#2b4a72',
  '#43437a',
  '#5e3c6e',
  '#74355a',
  '#4a4a46',
  '#5a4334',
] as const

/** How the title is stamped. */
const stamps = ['frame', 'bands', 'label', 'rule'] as const

export interface Cloth {
  readonly colour: string
  readonly stamp: (typeof stamps)[number]
}

/** FNV-1a: spreads near ids far apart. */
const hash = (text: string): number => {
  let sum = 0x811c9dc5
  for (let at = 0; at < text.length; at += 1) sum = Math.imul(sum ^ text.charCodeAt(at), 0x01000193) >>> 0
  return (sum ^ (sum >>> 15)) >>> 0
}

export const clothOf = (id: string): Cloth => {
  const sum = hash(id)
  return {
    colour: colours[sum % colours.length] ?? colours[0],
    stamp: stamps[(sum >>> 8) % stamps.length] ?? stamps[0],
  }
}
