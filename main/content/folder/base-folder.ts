/** The folder the course really begins in: a zip of a repository has everything in `name-main/`. */

/** @returns the folders above every file, with a slash at the end; '' when there are none */
export const baseFolderOf = (paths: readonly string[]): string => {
  const [first, ...rest] = paths
  if (first === undefined) return ''
  let base = first.split('/').slice(0, -1)
  for (const path of rest) {
    const segments = path.split('/').slice(0, -1)
    const differs = base.findIndex((segment, index) => segments[index] !== segment)
    if (differs !== -1) base = base.slice(0, differs)
    if (base.length === 0) break
  }
  return base.length === 0 ? '' : `${base.join('/')}/`
}
