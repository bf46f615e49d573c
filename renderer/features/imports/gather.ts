/** What a person dropped or chose, as the things to import: folders with their paths, files on their own. */

export interface StagedFile {
  /** Path in the staging area: begins with the folder's name, or is the file's own. */
  readonly path: string
  readonly file: File
}

/** One import: a folder, a file, or loose files that belong together. */
export interface Parcel {
  readonly name: string
  readonly files: readonly StagedFile[]
}

/** What file managers leave behind. */
const isLitter = (path: string): boolean =>
  /(^|\/)(\.DS_Store|Thumbs\.db|desktop\.ini|__MACOSX(\/|$))/.test(path)

/** A whole course in one file; anything else may belong with its neighbours (a film and its captions). */
const isCourseFile = (name: string): boolean => /\.(zip|imscc|epub|pdf)$/i.test(name)

const stem = (name: string): string => name.replace(/\.[^.]+$/, '')

/** Loose files become one parcel named after the first that is not a caption; a single one stays itself. */
const parcelOfLoose = (files: readonly File[]): Parcel[] => {
  const [first] = files
  if (!first) return []
  if (files.length === 1) return [{ name: first.name, files: [{ path: first.name, file: first }] }]
  const named = files.find((file) => !/\.(vtt|srt)$/i.test(file.name)) ?? first
  const name = stem(named.name)
  return [{ name, files: files.map((file) => ({ path: `${name}/${file.name}`, file })) }]
}

/** Files without folders: each book or archive is a course, the rest go together. */
export const parcelsOfFiles = (files: readonly File[]): Parcel[] => {
  const kept = files.filter((file) => !isLitter(file.name))
  return [
    ...kept
      .filter((file) => isCourseFile(file.name))
      .map((file) => ({ name: file.name, files: [{ path: file.name, file }] })),
    ...parcelOfLoose(kept.filter((file) => !isCourseFile(file.name))),
  ]
}

/** The files of `<input webkitdirectory>`: one folder. */
export const parcelsOfFolder = (files: readonly File[]): Parcel[] => {
  const kept = files.filter((file) => !isLitter(file.webkitRelativePath))
  const name = kept[0]?.webkitRelativePath.split('/')[0]
  return name ? [{ name, files: kept.map((file) => ({ path: file.webkitRelativePath, file })) }] : []
}

const fileOf = (entry: FileSystemFileEntry): Promise<File> =>
  new Promise((resolve, reject) => entry.file(resolve, reject))

/** A reader hands out at most a hundred entries at a time, and an empty list at the end. */
const childrenOf = async (folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> => {
  const reader = folder.createReader()
  const all: FileSystemEntry[] = []
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    )
    if (some.length === 0) return all
    all.push(...some)
  }
}

const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory
const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile

async function* walk(folder: FileSystemDirectoryEntry, path: string): AsyncGenerator<StagedFile> {
  for (const entry of await childrenOf(folder)) {
    const below = `${path}/${entry.name}`
    if (isLitter(below)) continue
    if (isFolder(entry)) yield* walk(entry, below)
    else if (isFile(entry)) yield { path: below, file: await fileOf(entry) }
  }
}

/** What was dropped on the window. Call at once in the drop event: its items are gone afterwards. */
export const parcelsOfDrop = async (transfer: DataTransfer): Promise<Parcel[]> => {
  const items = [...transfer.items].filter(({ kind }) => kind === 'file')
  const entries = items.map((item) => item.webkitGetAsEntry())
  // What another program hands over may be bytes without an entry in any folder.
  const loose = items.flatMap((item, index) => (entries[index] ? [] : (item.getAsFile() ?? [])))
  const parcels: Parcel[] = []
  for (const entry of entries) {
    if (!entry) continue
    if (isFile(entry)) loose.push(await fileOf(entry))
    if (!isFolder(entry)) continue
    const files: StagedFile[] = []
    for await (const file of walk(entry, entry.name)) files.push(file)
    if (files.length > 0) parcels.push({ name: entry.name, files })
  }
  return [...parcels, ...parcelsOfFiles(loose)]
}
