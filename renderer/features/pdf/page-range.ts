/** Pages as people write them: `3`, `1-4, 9`. */

/**
 * @param text as typed; dashes and commas of any script
 * @param pages how many there are
 * @returns 1-based pages in order without repeats; null when the text makes no sense
 */
export const readPageRange = (text: string, pages: number): number[] | null => {
  const chosen = new Set<number>()
  const written = text.normalize('NFKC').replace(/\s*[-–—~]\s*(?=\d)/g, '-')
  for (const part of written.split(/[,;、\s]+/).filter(Boolean)) {
    const match = /^(\d+)(?:[-–—~](\d+)?)?$/.exec(part)
    if (!match) return null
    const first = Number(match[1])
    const last = match[2] !== undefined ? Number(match[2]) : /[-–—~]$/.test(part) ? pages : first
    if (first < 1 || last > pages || first > last) return null
    for (let page = first; page <= last; page += 1) chosen.add(page)
  }
  return chosen.size > 0 ? [...chosen].toSorted((a, b) => a - b) : null
}
