/** Titles as file names that every system takes and Obsidian can link to, each once. */
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)$/i

export const fileNames = (titles: readonly string[]): string[] => {
  const taken = new Set<string>()
  return titles.map((title) => {
    const plain = title
      .replace(/[\p{Cc}\\/:*?"<>|#^[\]]+/gu, ' ')
      .replace(/\s+/g, ' ')
      .trim()
      .replace(/^\.+|[. ]+$/g, '')
      .slice(0, 80)
      .trim()
    const base = plain === '' || RESERVED.test(plain) ? `${plain || 'Notes'} notes`.trim() : plain
    let name = base
    for (let n = 2; taken.has(name.toLowerCase()); n++) name = `${base} ${n}`
    taken.add(name.toLowerCase())
    return name
  })
}
