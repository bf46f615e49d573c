/** Two names that some computer takes for one: after case folding, after NFC, or a file where a folder is. */
import { refuse } from './names.ts'

const foldCharacter = (c: string): string => {
  const upper = c.toUpperCase()
  // Simple folding: `ß` stays itself rather than becoming `SS`, as file systems have it.
  return (upper.length === c.length ? upper : c).toLowerCase()
}

/** The form under which a case-insensitive, normalising file system stores a name. */
export const foldName = (name: string): string =>
  /^[\u0020-\u007e]*$/.test(name)
    ? name.toLowerCase()
    : Array.from(name.normalize('NFC'), foldCharacter).join('').normalize('NFC')

export interface Names {
  /** @throws AppError('archive.name-collision') */
  addFile(path: string): void
  /** Folders may repeat, and may differ in case: only files can hide one another. */
  addFolder(path: string): void
}

/** A register of the names of one container. */
export const createNames = (): Names => {
  const files = new Set<string>()
  const folders = new Set<string>()
  const addFolded = (folded: string, path: string): void => {
    for (let folder = folded; folder !== '' && !folders.has(folder);) {
      if (files.has(folder)) throw refuse('archive.name-collision', path)
      folders.add(folder)
      folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/')))
    }
  }
  return {
    addFile: (path) => {
      const folded = foldName(path)
      if (files.has(folded) || folders.has(folded)) throw refuse('archive.name-collision', path)
      files.add(folded)
      addFolded(folded.slice(0, Math.max(0, folded.lastIndexOf('/'))), path)
    },
    addFolder: (path) => {
      addFolded(foldName(path), path)
    },
  }
}
