/** Files by path (`./en/shelf.json`) as strings by feature (`shelf`). */
export const stringsOf = <T>(files: Readonly<Record<string, T>>): Record<string, T> =>
  Object.fromEntries(
    Object.entries(files).map(([path, strings]) => [path.replace(/^.*\/|\.json$/g, ''), strings]),
  )
